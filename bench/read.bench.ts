import { readFileSync } from 'node:fs'
import { readPage } from '../src/core/readers/read-page.ts'
import { understand } from '../src/core/rows/understand.ts'

/**
 * How fast is a flattened web table read, from bytes to rows? The rows of the bundled document are
 * repeated under running numbers until there are `tasks` of them. Gives MB/s of the best of three runs.
 */
export async function benchRead(
  tasks: number,
): Promise<{ megabytes: number; rows: number; megabytesPerSecond: number }> {
  const bytes = repeatSeed(tasks)
  let best = Infinity
  let rows = 0
  for (let run = 0; run < 3; run++) {
    const began = performance.now()
    rows = understand(await readPage(bytes), [], {}).rows.length
    best = Math.min(best, performance.now() - began)
  }
  const megabytes = bytes.length / 1e6
  return { megabytes, rows, megabytesPerSecond: megabytes / (best / 1000) }
}

/** The bundled document with as many rows as asked for, as UTF-8. */
export function repeatSeed(tasks: number): Uint8Array {
  const seed = readFileSync(new URL('../seeds/000_990d58865db9fceb.txt', import.meta.url), 'utf8')
  const first = seed.indexOf('\n  1\n')
  const rows: string[][] = []
  for (const line of seed.slice(first).split('\n')) {
    if (/^\s*\d(?:\s?\d)*\s*$/.test(line)) rows.push([])
    else rows.at(-1)?.push(line)
  }
  const out = [seed.slice(0, first)]
  for (let i = 0; i < tasks; i++)
    out.push(`  ${i + 1}`, ...(rows[(i * 7) % rows.length] as string[]))
  return new TextEncoder().encode(out.join('\n'))
}
