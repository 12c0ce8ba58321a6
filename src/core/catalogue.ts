import type { DatasetInfo } from './model.ts'

/** One dataset of the site's own list. Paths are below the site's folder. */
export interface CatalogueEntry extends DatasetInfo {
  /** The dataset's JSON, gzipped where the name ends in `.gz`; its name changes with its content. */
  file: string
  tasks: number
  /** Size of that file in bytes, as fetched. */
  bytes?: number
  /** The document it was read from, unchanged. */
  original?: string
  /** The same as a plain page that needs no scripts, by language. */
  pages?: Record<string, string>
  /** Set by `npm run catalog`: which document this was made of, and the files made (below `data/`). */
  document?: { path: string; sha256: string; rules: string; files?: string[] }
}

/** What `data/catalogue.json` holds: the datasets that a host offers, bundled ones first. */
export interface Catalogue {
  schema: 'taizhang-catalogue/1'
  datasets: CatalogueEntry[]
  /** Folder of the collection's search index, with its final slash. */
  index?: string
}
