import { createHash } from 'node:crypto'
import { extname } from 'node:path'
import type { Catalogue, CatalogueEntry } from '../src/core/catalogue.ts'
import { ingest } from '../src/core/ingest.ts'
import type { Dataset } from '../src/core/model.ts'
import { changes } from './changes.ts'
import { PLAIN_STYLE, plainPage } from './plain-page.ts'
import { PLAIN_LANGUAGES } from './plain-words.ts'
import { seedFiles, type SeedFile } from './seed-files.ts'

/** Files of the site, by path below its folder. */
type Files = Map<string, string | Uint8Array>

/** What the build adds to the site from the documents of `seeds/`. */
export interface Bundled {
  files: Files
  entries: CatalogueEntry[]
}

/**
 * Reads the documents with the core and makes `data/catalogue.json`, each dataset under a name that
 * changes with its content, its original document, and a plain page of it that needs no scripts.
 */
export async function bundle(folder: string): Promise<Bundled> {
  const files: Files = new Map([['plain/plain.css', PLAIN_STYLE]])
  const entries: CatalogueEntry[] = []
  for (const seed of await seedFiles(folder)) {
    entries.push(addSeed(files, seed, await readSeed(seed)))
  }
  const catalogue: Catalogue = { schema: 'taizhang-catalogue/1', datasets: entries }
  files.set('changes.json', JSON.stringify(changes()))
  files.set('data/catalogue.json', JSON.stringify(catalogue, null, 1))
  return { files, entries }
}

function addSeed(files: Files, seed: SeedFile, dataset: Dataset): CatalogueEntry {
  const { id } = dataset.dataset
  const json = JSON.stringify(dataset)
  const file = `data/${id}.${contentHash(json)}.json`
  const original = `data/${id}.${contentHash(seed.bytes)}${extname(seed.file)}`
  files.set(file, json)
  files.set(original, seed.bytes)
  const pages: Record<string, string> = {}
  for (const language of PLAIN_LANGUAGES) {
    const page = `plain/${id}${language === 'zh-Hans' ? '' : `.${language}`}.html`
    files.set(
      page,
      plainPage(dataset, { language, original: `../${original}`, file: `../${file}` }),
    )
    pages[language] = page
  }
  const bytes = Buffer.byteLength(json)
  return { ...dataset.dataset, file, tasks: dataset.tasks.length, bytes, original, pages }
}

/** A seed that cannot be read stops the build with the reader's own sentence. */
async function readSeed(seed: SeedFile): Promise<Dataset> {
  const { id, place, year, file, path, bytes, example } = seed
  const options = { name: file, id, place, year: year ?? undefined }
  const { reading: _reading, ...dataset } = await ingest(bytes, options)
  const fault = dataset.diagnostics.find(({ level }) => level === 'error')
  if (fault) throw new Error(`${path}: ${fault.message}`)
  return example ? { ...dataset, dataset: { ...dataset.dataset, example } } : dataset
}

function contentHash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 10)
}
