import type { Plugin } from 'vite'
import { bundle, type Bundled } from './bundled.ts'

export interface LedgerPlugin extends Plugin {
  /** What was made of the seeds; made once, and again when one of them changes. */
  bundled(): Promise<Bundled>
}

/** Address of the module that says where the site has its datasets. */
const ID = 'virtual:bundled'
/** Larger files are fetched where progress is shown. */
const MOST_BYTES = 1_000_000

/**
 * Adds what is made of the seeds to the site; the dev server serves the same files.
 * `import files from 'virtual:bundled'`: their names by dataset, known before the catalogue is read.
 */
export function ledger(folder = 'seeds'): LedgerPlugin {
  let made: Promise<Bundled> | undefined
  const bundled = () => (made ??= bundle(folder))
  return {
    name: 'ledger',
    bundled,
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    async load(id) {
      if (id !== `\0${ID}`) return null
      const small = (await bundled()).entries.filter(({ bytes }) => (bytes ?? 0) <= MOST_BYTES)
      const files = Object.fromEntries(small.map(({ id, file }) => [id, file]))
      return `export default ${JSON.stringify(files)}`
    },
    async generateBundle() {
      for (const [fileName, source] of (await bundled()).files)
        this.emitFile({ type: 'asset', fileName, source })
    },
    configureServer(server) {
      server.watcher.add(folder)
      server.watcher.on('change', (path) => {
        if (path.includes(folder)) made = undefined
      })
      server.middlewares.use(async (request, response, next) => {
        const path = decodeURIComponent((request.url ?? '').replace(/[?#].*$/, '').slice(1))
        const file = (await bundled()).files.get(path)
        if (file === undefined) return next()
        response.setHeader('content-type', path.endsWith('.html') ? 'text/html' : 'text/plain')
        response.end(file)
      })
    },
  }
}
