/**
 * Writes the two character tables that search folds with, for the characters of GB 2312 and Big5:
 * traditional → simplified (OpenCC's dictionary) and character → readings (pinyin-pro).
 * Run by hand when a source changes: `npx tsx scripts/make-script-tables.ts`.
 */
import { writeFileSync } from 'node:fs'
import dictionary from 'opencc-js/dict/TSCharacters'
import { pinyin } from 'pinyin-pro'

/** Han characters of a two-byte encoding, rows and cells as the standard lays them out. */
function charset(label: string, firstRow: number, lastRow: number, firstCell: number): Set<string> {
  const decoder = new TextDecoder(label)
  const found = new Set<string>()
  for (let row = firstRow; row <= lastRow; row++) {
    for (let cell = firstCell; cell <= 0xfe; cell++) {
      const text = decoder.decode(new Uint8Array([row, cell]))
      if (text.length === 1 && text >= '\u4e00' && text <= '\u9fff') found.add(text)
    }
  }
  return found
}

const gb2312 = charset('gb2312', 0xb0, 0xf7, 0xa1)
const big5 = charset('big5', 0xa4, 0xf9, 0x40)

const pairs = (dictionary as string)
  .split('|')
  .map((pair) => pair.split(' ') as [string, string | undefined])
  .filter(([from, to]) => from.length === 1 && to?.length === 1)
  .filter(([from, to]) => big5.has(from) || gb2312.has(to ?? ''))

const bySyllable = new Map<string, string>()
for (const char of gb2312) {
  const readings = pinyin(char, { multiple: true, toneType: 'none', type: 'array', v: true })
  for (const reading of new Set(readings.slice(0, 3))) {
    bySyllable.set(reading, (bySyllable.get(reading) ?? '') + char)
  }
}

const folder = new URL('../src/core/query/', import.meta.url)
const origin = 'Written by scripts/make-script-tables.ts; do not edit.'

writeFileSync(
  new URL('script-table.ts', folder),
  `/**
 * Traditional characters and, at the same place of the second string, their simplified forms
 * (OpenCC, Apache-2.0). ${origin}
 */
export const TRADITIONAL =
  '${pairs.map(([from]) => from).join('')}'
export const SIMPLIFIED =
  '${pairs.map(([, to]) => to).join('')}'
`,
)
writeFileSync(
  new URL('pinyin-table.ts', folder),
  `/**
 * Each syllable without tone, and the simplified characters that may be read so (pinyin-pro, MIT).
 * ${origin}
 */
export const SYLLABLES =
  '${[...bySyllable]
    .filter(([syllable]) => /^[a-z]+$/.test(syllable))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([syllable, chars]) => syllable + chars)
    .join(' ')}'
`,
)
