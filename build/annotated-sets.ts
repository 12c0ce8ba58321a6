import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AnnotatedSet, AnnotatedTask } from '../src/core/accuracy/annotated.ts'
import { ingest } from '../src/core/ingest.ts'

/** `index.json` of the annotated files: their order, the document behind one, first readings. */
interface Entry {
  name: string
  /** The document the rows were annotated from, in the seeds folder. */
  seed?: string
  first?: Record<string, [number, number]>
}

/** The annotated files of the repo, with the rows as read from the document where it is at hand. */
export async function annotatedSets(
  folder = 'tests/fixtures/gold',
  seeds = 'seeds',
): Promise<AnnotatedSet[]> {
  const entries = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as Entry[]
  return Promise.all(
    entries.map(async ({ name, seed, first }) => {
      const tasks = JSON.parse(
        await readFile(join(folder, `${name}.json`), 'utf8'),
      ) as AnnotatedTask[]
      const rows = seed
        ? (await ingest(new Uint8Array(await readFile(join(seeds, seed))))).tasks
        : undefined
      return { name, tasks, ...(rows ? { rows } : {}), ...(first ? { first } : {}) }
    }),
  )
}
