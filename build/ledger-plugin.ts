import { createHash } from 'node:crypto'
import { extname } from 'node:path'
import type { Plugin } from 'vite'
import type { Catalogue, CatalogueEntry } from '../src/core/catalogue.ts'
import { ingest } from '../src/core/ingest.ts'
import type { Dataset } from '../src/core/model.ts'
import { PLAIN_STYLE, plainPage } from './plain-page.ts'
import { PLAIN_LANGUAGES } from './plain-words.ts'
import { seedFiles, type SeedFile } from './seed-files.ts'

/** Files of the site, by path below its folder. */
type Files = Map<string, string | Uint8Array>

/**
 * Reads the documents of `seeds/` with the core and adds to the site: `data/catalogue.json`, each
 * dataset under a name that changes with its content, its original document, and a plain page of it
 * that needs no scripts. The dev server serves the same files.
 */
export function ledger(folder = 'seeds'): Plugin {
  let files: Promise<Files> | undefined
  let entries: CatalogueEntry[] = []
  const made = () =>
    (files ??= makeFiles(folder).then((result) => {
      entries = result.entries
      return result.files
    }))

  return {
    name: 'ledger',
    async generateBundle() {
      for (const [fileName, source] of await made())
        this.emitFile({ type: 'asset', fileName, source })
    },
    configureServer(server) {
      server.watcher.add(folder)
      server.watcher.on('change', (path) => {
        if (path.includes(folder)) files = undefined
      })
      server.middlewares.use(async (request, response, next) => {
        const path = decodeURIComponent((request.url ?? '').replace(/[?#].*$/, '').slice(1))
        const file = (await made()).get(path)
        if (file === undefined) return next()
        response.setHeader('content-type', path.endsWith('.html') ? 'text/html' : 'text/plain')
        response.end(file)
      })
    },
    transformIndexHtml: {
      order: 'post',
      handler: async () => {
        await made()
        const links = entries.filter((entry) => !entry.example).flatMap(plainLinks)
        return [{ tag: 'noscript', injectTo: 'body', children: links }]
      },
    },
  }
}

const plainLinks = ({ title, pages }: CatalogueEntry) =>
  Object.entries(pages ?? {}).map(([lang, href]) => ({
    tag: 'p',
    children: [{ tag: 'a', attrs: { href: `./${href}`, lang }, children: `${title}（${lang}）` }],
  }))

async function makeFiles(folder: string): Promise<{ files: Files; entries: CatalogueEntry[] }> {
  const files: Files = new Map([['plain/plain.css', PLAIN_STYLE]])
  const entries: CatalogueEntry[] = []
  for (const seed of await seedFiles(folder)) {
    const dataset = await readSeed(seed)
    if (dataset) entries.push(addSeed(files, seed, dataset))
  }
  const catalogue: Catalogue = { schema: 'taizhang-catalogue/1', datasets: entries }
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

/** A seed that cannot be read stops the build with the reader's own sentence; an example is left out. */
async function readSeed(seed: SeedFile): Promise<Dataset | null> {
  const { id, place, year, file, path, bytes, example } = seed
  const options = { name: file, id, place, year: year ?? undefined }
  const { reading: _reading, ...dataset } = await ingest(bytes, options)
  const fault = dataset.diagnostics.find(({ level }) => level === 'error')
  if (fault && !example) throw new Error(`${path}: ${fault.message}`)
  if (fault) return null
  return example ? { ...dataset, dataset: { ...dataset.dataset, example } } : dataset
}

function contentHash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 10)
}
