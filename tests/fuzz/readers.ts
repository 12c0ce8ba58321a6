import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { ingest } from '../../src/core/ingest.ts'

/** Real documents of every format, small enough to be read thousands of times. */
export function sampleDocuments(): { name: string; bytes: Uint8Array }[] {
  return ['layouts', 'more-layouts'].flatMap((folder) => {
    const dir = new URL(`../fixtures/${folder}/`, import.meta.url)
    return readdirSync(dir)
      .filter((name) => !/\.expected\.json$|README|bomb/.test(name))
      .map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, dir))) }))
  })
}

/** A change to a file: bytes overwritten, cut out, doubled, put in, or the end lost. */
export const mutation = fc.record({
  what: fc.constantFrom('set', 'cut', 'double', 'insert', 'truncate', 'swap'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 400 }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
})
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never

export function mutate(source: Uint8Array, changes: readonly Mutation[]): Uint8Array {
  let bytes = source
  for (const { what, at, length, bytes: put } of changes) {
    const from = Math.floor(at * bytes.length)
    const to = Math.min(bytes.length, from + length)
    const [head, middle, tail] = [
      bytes.subarray(0, from),
      bytes.subarray(from, to),
      bytes.subarray(to),
    ]
    if (what === 'cut') bytes = join(head, tail)
    else if (what === 'double') bytes = join(head, middle, middle, tail)
    else if (what === 'insert') bytes = join(head, put, middle, tail)
    else if (what === 'truncate') bytes = head
    else if (what === 'swap') bytes = join(tail, middle, head)
    else bytes = join(head, put, bytes.subarray(Math.min(bytes.length, from + put.length)))
  }
  return bytes
}

function join(...parts: Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

/** What must hold of any bytes: read or refused in time, never thrown, and what came out is sound. */
export async function mustHold(bytes: Uint8Array, limit = 5000): Promise<void> {
  const began = performance.now()
  const got = await ingest(bytes, { name: 'fuzz' })
  const took = performance.now() - began
  if (took > limit) throw new Error(`took ${Math.round(took)} ms for ${bytes.length} bytes`)
  if (got.tasks.length === 0 && got.diagnostics[0]?.level !== 'error')
    throw new Error('neither tasks nor an error')
  if (got.diagnostics[0]?.code === 'unreadable') throw new Error('an exception was swallowed')
  if (new Set(got.tasks.map((task) => task.key)).size !== got.tasks.length)
    throw new Error('keys repeat')
  for (const task of got.tasks) {
    if (typeof task.task !== 'string' || task.key.includes('/')) throw new Error('unsound task')
    if (task.paragraphs.some((p) => p.unit !== null && !task.units.includes(p.unit)))
      throw new Error('paragraph of a foreign unit')
  }
}
