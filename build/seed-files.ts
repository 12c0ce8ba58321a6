import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

/** What `catalogue.json` beside the documents says of one of them: what its text cannot say itself. */
export interface SeedHint {
  file: string
  id: string
  place: string
  year: number | null
}

/** A document to be read at build time. */
export interface SeedFile extends SeedHint {
  path: string
  bytes: Uint8Array
  /** Invented, from `seeds/examples`. */
  example: boolean
}

/** The documents named in `seeds/catalogue.json`, then those of `seeds/examples`. */
export async function seedFiles(folder: string): Promise<SeedFile[]> {
  const real = await listed(folder, false)
  return [...real, ...(await listed(join(folder, 'examples'), true))]
}

async function listed(folder: string, example: boolean): Promise<SeedFile[]> {
  const text = await readFile(join(folder, 'catalogue.json'), 'utf8')
  const hints = JSON.parse(text) as SeedHint[]
  return Promise.all(
    hints.map(async (hint) => {
      const path = join(folder, basename(hint.file))
      return { ...hint, path, bytes: new Uint8Array(await readFile(path)), example }
    }),
  )
}
