import type { DatasetInfo } from './model.ts'

/** One dataset of the site's own list. Paths are below the site's folder. */
export interface CatalogueEntry extends DatasetInfo {
  /** The dataset's JSON; its name changes with its content. */
  file: string
  tasks: number
  /** Size of that file in bytes, uncompressed. */
  bytes?: number
  /** The document it was read from, unchanged. */
  original?: string
  /** The same as a plain page that needs no scripts, by language. */
  pages?: Record<string, string>
}

/** What `data/catalogue.json` holds: the datasets that a host offers, bundled ones first. */
export interface Catalogue {
  schema: 'taizhang-catalogue/1'
  datasets: CatalogueEntry[]
}
