import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** Methods that came after Chromium 108, Firefox 114 or Safari 16.4, by the text that calls them. */
const NEWER = [
  /\.(toSorted|toReversed|toSpliced|isWellFormed|toWellFormed|checkVisibility)\(/g,
  /\b(Object|Map)\.groupBy\(/g,
  /\bPromise\.(withResolvers|try)\(/g,
  /\bArray\.fromAsync\(/g,
  /\bAbortSignal\.any\(/g,
  /\bURL\.(canParse|parse)\(/g,
  /\.(union|intersection|difference|symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)\(/g,
  /\bIterator\.from\(/g,
  /\bRegExp\.escape\(/g,
  /\bnew Intl\.(Segmenter|DurationFormat)\(/g,
  /\.(showPopover|hidePopover|togglePopover|moveBefore|setHTML)\(/g,
  /\bfor await \(const \w+ of [^)]*\.(body|stream\(\))/g,
]

const sources = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|vue)$/.test(entry.name))
  .filter(({ name }) => !name.endsWith('.test.ts') && name !== 'polyfills.ts')
  .map(({ parentPath, name }) => join(parentPath, name))

it('calls nothing that the oldest browsers of build/browsers.ts lack, unless it is filled in', () => {
  const filled = readFileSync('src/polyfills.ts', 'utf8')
  const missing = sources.flatMap((file) => {
    const text = readFileSync(file, 'utf8')
    return NEWER.flatMap((pattern) => [...text.matchAll(pattern)])
      .filter(([, name]) => !filled.includes(`'${name === 'Object' ? 'groupBy' : name}'`))
      .map(([call]) => `${file}: ${call}`)
  })
  expect(missing).toEqual([])
})

it('starts every worker and the page with what is filled in', () => {
  const entries = sources.filter((file) => /\.worker\.ts$|^src[\\/]main\.ts$/.test(file))
  expect(entries.length).toBeGreaterThan(2)
  for (const file of entries) {
    const [first] = /^import .*$/m.exec(readFileSync(file, 'utf8')) ?? []
    expect(first, file).toMatch(/polyfills\.ts'$/)
  }
})
