/**
 * `npm run licences`: the licences of everything installed, and what ships to readers. Fails when a
 * package has none or one that is not on the list of those the project can pass on.
 */
import { readFile } from 'node:fs/promises'

/** SPDX names; an expression passes when one side of each OR does. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'CC-BY-4.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
])

interface Locked {
  version?: string
  license?: string
  dev?: boolean
  optional?: boolean
}

const lock = JSON.parse(await readFile('package-lock.json', 'utf8')) as {
  packages: Record<string, Locked>
}
const packages = Object.entries(lock.packages).filter(([path]) => path !== '')
const groups = new Map<string, string[]>()
const refused: string[] = []

for (const [path, { version, license, dev }] of packages) {
  const name = `${path.replace(/^.*node_modules\//, '')}@${version}`
  const licence = license ?? (await declared(path))
  if (!passes(licence)) refused.push(`${name}: ${licence}`)
  if (!dev) groups.set(licence, [...(groups.get(licence) ?? []), name])
}

console.log('Shipped to readers, by licence:')
for (const [licence, names] of [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)))
  console.log(`  ${licence} (${names.length}): ${names.toSorted().join(', ')}`)
console.log(`${packages.length} packages in all, ${refused.length} with a licence to look at.`)
for (const line of refused) console.error(`  ${line}`)
process.exit(refused.length ? 1 : 0)

/** What the package's own manifest says, where the lock file is silent. */
async function declared(path: string): Promise<string> {
  const text = await readFile(`${path}/package.json`, 'utf8').catch(() => '{}')
  return (JSON.parse(text) as { license?: string }).license ?? 'none declared'
}

function passes(licence: string): boolean {
  return licence
    .replace(/[()]/g, '')
    .split(/ OR /i)
    .some((side) => side.split(/ AND /i).every((name) => ALLOWED.has(name.trim())))
}
