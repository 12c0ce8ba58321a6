import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'
import type { Release, ReleaseFile } from '../src/service-worker/release.ts'

const WORKER = 'sw.js'
/** Served and fetched when asked for, not kept by every reader. */
const LEFT_OUT = /^(sw\.js$|plain\/|screenshots\/)/

/**
 * Builds the service worker and writes the list of the release's files into it, after everything
 * else is made.
 */
export function release(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'release',
    apply: 'build',
    enforce: 'post',
    configResolved(resolved) {
      config = resolved
    },
    buildStart() {
      this.emitFile({ type: 'chunk', id: 'src/service-worker/sw.ts', fileName: WORKER })
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const worker = bundle[WORKER]
        if (worker?.type !== 'chunk') return this.error('the service worker was not built')
        if (worker.imports.length > 0)
          this.error(
            `the service worker must stand alone, but imports ${worker.imports.join(', ')}`,
          )
        const files = await publicFiles(config.publicDir)
        for (const [name, file] of Object.entries(bundle))
          files.set(name, file.type === 'chunk' ? file.code : file.source)
        worker.code = worker.code.replace('__RELEASE__', () => JSON.stringify(listed(files)))
      },
    },
  }
}

type Contents = Map<string, string | Uint8Array>

function listed(contents: Contents): Release {
  const files: ReleaseFile[] = [...contents]
    .filter(([path]) => !LEFT_OUT.test(path))
    .map(([path, content]) => ({
      path,
      hash: sha256(content),
      named: /[.-][\w-]{8,10}\.\w+$/.test(path) && /^(assets|data)\//.test(path),
    }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
  return { id: sha256(JSON.stringify(files)).slice(0, 12), files }
}

async function publicFiles(folder: string): Promise<Contents> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = found
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  return new Map(
    await Promise.all(
      paths.map(
        async (path) =>
          [relative(folder, path).split(sep).join('/'), await readFile(path)] as const,
      ),
    ),
  )
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
