import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

interface Fence {
  files: string[]
  rules: Record<string, unknown>
}

const table = readFileSync('ARCHITECTURE.md', 'utf8')
const { overrides } = JSON.parse(readFileSync('.oxlintrc.json', 'utf8')) as { overrides: Fence[] }
const rooms = readdirSync('src', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'styles')
  .map(({ name }) => name)

/** What the page says a room may import. */
function allowed(room: string): string[] {
  const row = new RegExp(`^\\| \`src/${room}\` \\|.*\\|(.*)\\|$`, 'm').exec(table)
  return row?.[1]?.match(/[\w-]+/g) ?? []
}

/** Whether the lint fence of a room lets an import through. */
function passes(room: string, path: string): boolean {
  const fence = overrides.find(({ files }) => files.includes(`src/${room}/**`))
  const [, options] = (fence?.rules['no-restricted-imports'] ?? []) as [
    string,
    { patterns: { regex: string }[] }?,
  ]
  return !options?.patterns.some(({ regex }) => new RegExp(regex).test(path))
}

it('every room of src has its row in ARCHITECTURE.md', () => {
  expect(rooms.filter((room) => !table.includes(`\`src/${room}\``))).toEqual([])
})

it.each(rooms.filter((room) => room !== 'service-worker'))(
  'the fence of %s stands where the page says',
  (room) => {
    const others = rooms.filter((other) => !['core', 'service-worker', room].includes(other))
    const open = others.filter((other) => passes(room, `../../${other}/thing.ts`))
    const written = allowed(room).filter((word) => others.includes(word))
    expect(open.toSorted()).toEqual(written.toSorted())
  },
)
