import { decodeText } from './encoding.ts'
import { LINE_END } from './text.ts'

/** Letters enough to know a text by. */
const ENOUGH = 12

const bare = (text: string) => text.replace(/\s/g, '')

/**
 * The lines of a document that a row was read from, as they stand there; null where it has no lines to
 * be read (an archive, markup), or where they do not hold the row's text.
 */
export function sourceLines(
  bytes: Uint8Array,
  [from, to]: readonly [number, number],
  task: string,
): string[] | null {
  const archive = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (archive) return null
  const lines = decodeText(bytes)
    .text.split(LINE_END)
    .slice(from - 1, to)
  if (lines.some((line) => /<\/?[a-z]/i.test(line))) return null
  return bare(lines.join('')).includes(bare(task).slice(0, ENOUGH)) ? lines : null
}
