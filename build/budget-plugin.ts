import { brotliCompressSync } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'
import { measure, report, type Piece } from './budget.ts'

type Bundle = Record<string, Rolldown.OutputChunk | Rolldown.OutputAsset>

/** Fails the build when a page or the charts weigh more than their budget, and prints the table. */
export function budgets(): Plugin {
  return {
    name: 'budgets',
    apply: 'build',
    enforce: 'post',
    writeBundle(_options, bundle) {
      const measured = measure(pieces(bundle as Bundle))
      const table = report(measured)
      if (measured.some(({ bytes, limit }) => bytes > limit))
        this.error(`A first-load budget is passed (brotli, script and style):\n${table}`)
      this.info(`first load, brotli, script and style:\n${table}`)
    },
  }
}

function pieces(bundle: Bundle): Map<string, Piece> {
  const found = new Map<string, Piece>()
  for (const [name, file] of Object.entries(bundle)) {
    if (!/\.(js|css)$/.test(name)) continue
    const source = file.type === 'chunk' ? file.code : file.source
    const bytes = brotliCompressSync(source).byteLength
    if (file.type === 'chunk') {
      const styles = file.viteMetadata?.importedCss ?? []
      const modules = file.moduleIds.map((id) => id.replaceAll('\\', '/'))
      found.set(name, { bytes, needs: [...file.imports, ...styles], modules })
    } else found.set(name, { bytes, needs: importedBy(name, String(source)), modules: [] })
  }
  return found
}

/** Static imports of a worker, which the bundler hands over as a finished text. */
function importedBy(name: string, code: string): string[] {
  const folder = name.slice(0, name.lastIndexOf('/') + 1)
  const statements = code.matchAll(/\b(?:import|from)\s*["']\.\/([^"']+)["']/g)
  return [...statements].map(([, file]) => folder + file)
}
