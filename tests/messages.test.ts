import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { familyOf } from '../src/core/accuracy/measure-accuracy.ts'
import { LANGUAGES } from '../src/i18n/language.ts'

const MESSAGES = 'src/i18n/messages'
const HAN = /[\u3400-\u9fff\uf900-\ufaff]/

type Tree = { [key: string]: Tree | string | Tree[] }

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).replaceAll('\\', '/'))

/** `area.path.to.key` → text, for every message of a language. */
async function messagesOf(language: string): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const walk = (value: unknown, path: string) => {
    if (typeof value === 'string') found.set(path, value)
    else for (const [key, part] of Object.entries(value as Tree)) walk(part, `${path}.${key}`)
  }
  for (const file of files(join(MESSAGES, language)).filter((name) => name.endsWith('.ts'))) {
    const module = (await import(/* @vite-ignore */ `../${file}`)) as { default: Tree }
    walk(module.default, file.replace(/^.*\/(.+)\.ts$/, '$1'))
  }
  return found
}

const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].toSorted()

const all = Object.fromEntries(
  await Promise.all(
    LANGUAGES.map(async (language) => [language, await messagesOf(language)] as const),
  ),
)
const home = all['zh-Hans']!

const sources = files('src')
  .filter((file) => /\.(ts|vue)$/.test(file) && !file.endsWith('.test.ts'))
  .filter((file) => !file.startsWith(MESSAGES))
  .map((file) => ({ file, text: withoutComments(readFileSync(file, 'utf8')) }))
/** Comments blanked, line by line, so that line numbers stay. */
function withoutComments(text: string): string {
  return text
    .replace(/<!--[\s\S]*?-->|\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|[\s;,{(])\/\/.*$/gm, '$1')
}

const buildText = files('build')
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')

/** Keys as the code writes them: whole, or with `${…}` parts. */
const keyPatterns = sources.flatMap(({ text }) => [
  ...[...text.matchAll(/['"]([a-zA-Z][\w-]*(?:\.[^\s'".]+)+)['"]/g)].map(([, key]) => key!),
  ...[...text.matchAll(/`([a-zA-Z][\w-]*\.[^`\n]*)`/g)].map(([, key]) => key!),
])
const exact = new Set(keyPatterns.filter((key) => !key.includes('${')))
const built = keyPatterns
  .filter((key) => key.includes('${'))
  .map(
    (key) =>
      new RegExp(
        `^${key
          .split(/\$\{[^}]*\}/)
          .map((part) => part.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&'))
          .join('.+')}$`,
      ),
  )

describe.each(LANGUAGES.filter((language) => language !== 'zh-Hans'))('%s', (language) => {
  const own = all[language]!
  it('has every message that zh-Hans has, and no other', () => {
    expect([...own.keys()].toSorted()).toEqual([...home.keys()].toSorted())
  })

  it('fills in the same facts', () => {
    const differing = [...home].filter(
      ([key, text]) => String(placeholders(text)) !== String(placeholders(own.get(key) ?? '')),
    )
    expect(differing.map(([key]) => key)).toEqual([])
  })
})

it('every message the pages ask for exists', () => {
  const asked = sources.flatMap(({ file, text }) =>
    [...text.matchAll(/\b\$?te?\(\s*'([\w-]+(?:\.[\w-]+)+)'/g)].map(([, key]) => ({ file, key })),
  )
  expect(asked.filter(({ key }) => !home.has(key!))).toEqual([])
})

it('no message stands unused', () => {
  const unused = [...home.keys()]
    .filter((key) => !exact.has(key) && !built.some((pattern) => pattern.test(key)))
    // Words of the plain pages and of the page before the app are read as properties.
    .filter(
      (key) => !/^(plain|boot|changes)\./.test(key) || !buildText.includes(key.split('.')[1]!),
    )
  expect(unused).toEqual([])
})

it('no words for people stand outside the message files and the core', () => {
  const strays = sources
    .filter(({ file }) => !/^src\/(core|i18n)\//.test(file))
    .flatMap(({ file, text }) =>
      text
        .split('\n')
        .flatMap((line, index) => (HAN.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
    )
  expect(strays).toEqual([])
})

it('no English words for people stand in templates', () => {
  /** Names that are the same in every language. */
  const names = /^(Markdown|CSV|HTML|JSON|PNG|SVG|Ctrl|APA)$/
  const strays = sources
    .filter(({ file }) => file.endsWith('.vue'))
    .flatMap(({ file, text }) => {
      const template = /<template>([\s\S]*)<\/template>/.exec(text)?.[1] ?? ''
      const said = template
        .replace(/\{\{[\s\S]*?\}\}/g, ' ')
        .replace(/<(?:"[^"]*"|[^>"])*>/g, ' ')
        .match(/[A-Za-z]{3,}/g)
      const labels = [...template.matchAll(/\s(?:title|aria-label|alt|placeholder)="([^"]+)"/g)]
      return [...(said ?? []), ...labels.map(([, label]) => label!)]
        .filter((word) => !names.test(word))
        .map((word) => `${file}: ${word}`)
    })
  expect(strays).toEqual([])
})

it('繁體 uses the words of Taiwan and Hong Kong, and one name for the app', () => {
  const mainland =
    /臺帳|臺賬|數據|信息|網絡|屏幕|默認|文件夾|鼠標|軟件|硬盤|菜單|打印|保存|導入|導出|搜索|粘貼|視頻|程序|質量|回收箱|設置|示例/
  const found = [...all['zh-Hant']!].filter(([, text]) => mainland.test(text))
  expect(found).toEqual([])
})

it('English counts have a singular', () => {
  const counted = /\{(n|count)\} (?:\w+ )?(tasks|targets|notes|days|ledgers|units)\b/
  const plain = [...all.en!].filter(
    ([key, text]) =>
      counted.test(text) &&
      !text.includes('|') &&
      !/^Of \{n\}|^All \{n\}|\.$/.test(text) &&
      !/headline|title|question/.test(key),
  )
  expect(plain.map(([key, text]) => `${key}: ${text}`)).toEqual([])
})

it('names each family of annotated files on the method page', () => {
  const files = JSON.parse(readFileSync('tests/fixtures/gold/index.json', 'utf8'))
  for (const file of files) expect(home.has(`method.set.${familyOf(file)}`), file.name).toBe(true)
})
