import type { DatasetInfo, Diagnostic } from '../model.ts'
import { decodeText } from './encoding.ts'
import { type Page, Unreadable } from './page.ts'
import { readText } from './text.ts'

export interface ReadPage extends Page {
  doubts: Diagnostic[]
  /** What the app's own files say of themselves. */
  dataset?: DatasetInfo
}

/** Reads a file by what its bytes are. Throws `Unreadable`. */
export async function readPage(bytes: Uint8Array): Promise<ReadPage> {
  if (bytes.length === 0) throw new Unreadable('empty-file')
  const { text, encoding } = decodeText(bytes)
  return { ...readText(text, encoding), doubts: [] }
}
