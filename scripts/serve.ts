import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, resolve, sep } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

/** What the plainest of static hosts sends: a type by file ending and nothing else. */
export const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
}

export interface ServeOptions {
  /** 0 takes any free port. */
  port?: number
  /** Sub-path the site lives under, with both slashes: `/tz/`. */
  base?: string
  /** Types that differ from the usual ones, by file ending: how a misconfigured host is played. */
  types?: Record<string, string>
  /** Paths (inside the base) that answer 404 although the file is there: a half-uploaded release. */
  missing?: Set<string>
  /** Compresses text as most hosts do; off by default, so that the plainest host is played. */
  compress?: boolean
}

export interface Site {
  /** Address of the site's root, with its final slash. */
  url: string
  port: number
  /** Serves another folder from now on: a new release on the same host. */
  publish(folder: string): void
  close(): Promise<void>
}

/**
 * Serves a folder of static files on this machine only. Folders answer with their index.html,
 * anything else that is missing with 404; no rewriting, no headers beyond type and length.
 * Rejects when the port is taken.
 */
export async function serve(folder: string, options: ServeOptions = {}): Promise<Site> {
  const base = options.base ?? '/'
  const types = { ...TYPES, ...options.types }
  let root = resolve(folder)

  /** Compressed once, as hosts do: what is asked for a second time is there. */
  const smaller = new Map<string, Buffer>()
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? '/')
    if (path === null || !path.startsWith(base)) return fail(response, 404)
    const inside = path.slice(base.length)
    const file = resolve(join(root, inside))
    if (file !== root && !file.startsWith(root + sep)) return fail(response, 404)
    if (options.missing?.has(inside)) return fail(response, 404)
    const packed = options.compress && /\bbr\b/.test(String(request.headers['accept-encoding']))
    void send(response, file, types, path.endsWith('/'), packed ? smaller : null)
  })

  await new Promise<void>((done, failed) => {
    server.once('error', failed)
    server.listen(options.port ?? 0, '127.0.0.1', done)
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}${base}`,
    port,
    publish(next) {
      root = resolve(next)
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

/** The decoded path of a request, or null where it cannot be decoded. */
function pathOf(url: string): string | null {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/, ''))
  } catch {
    return null
  }
}

async function send(
  response: ServerResponse,
  path: string,
  types: Record<string, string>,
  isFolder: boolean,
  smaller: Map<string, Buffer> | null,
): Promise<void> {
  const file = isFolder ? join(path, 'index.html') : path
  const found = await stat(file).catch(() => null)
  if (!found) return fail(response, 404)
  if (found.isDirectory()) {
    const name = path.slice(path.lastIndexOf(sep) + 1)
    response.writeHead(301, { location: `${encodeURIComponent(name)}/` }).end()
    return
  }
  const type = types[extname(file)] ?? 'application/octet-stream'
  if (smaller && /text|json|svg/.test(type)) {
    const key = `${file} ${found.mtimeMs}`
    const body = smaller.get(key) ?? brotliCompressSync(await readFile(file))
    smaller.set(key, body)
    response
      .writeHead(200, {
        'content-type': type,
        'content-encoding': 'br',
        'content-length': body.length,
      })
      .end(body)
    return
  }
  response.writeHead(200, { 'content-type': type, 'content-length': found.size })
  createReadStream(file).pipe(response)
}

function fail(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain' }).end(String(status))
}
