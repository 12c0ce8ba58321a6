/**
 * `npm test`: everything that must hold. Types, lint, format, licences, unit tests, the build with its
 * budgets, then the end-to-end tests in a real browser. The last line is `N passed, N failed`,
 * summed over all of them; a check that is no test runner counts as one.
 */
import { spawn } from 'node:child_process'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { findBrowser } from './find-browser.ts'

interface Outcome {
  passed: number
  failed: number
  /** Of the passed: how many needed a second try. */
  again?: number
}

const REPORTS = 'node_modules/.cache/reports'

const checks: [string, string, string[]][] = [
  ['types of the core', 'tsc', ['-p', 'tsconfig.core.json']],
  ['types of the app', 'vue-tsc', ['-p', 'tsconfig.app.json']],
  ['types of the rest', 'tsc', ['-p', 'tsconfig.node.json']],
  ['lint and fences', 'oxlint', ['--quiet']],
  ['templates', 'eslint', ['src']],
  ['format', 'oxfmt', ['--check']],
  ['licences', 'tsx', ['scripts/licences.ts']],
]

await rm(REPORTS, { recursive: true, force: true })
await mkdir(REPORTS, { recursive: true })
const outcomes: Outcome[] = []

for (const [title, command, args] of checks) outcomes.push(await check(title, command, args))
outcomes.push(await unit())
const built = await check('build and budgets', 'vite', ['build', '--logLevel', 'warn'])
outcomes.push(built)
if (built.failed) say('end-to-end tests: not run, there is no build to test')
else outcomes.push(await endToEnd())

const passed = outcomes.reduce((sum, one) => sum + one.passed, 0)
const failed = outcomes.reduce((sum, one) => sum + one.failed, 0)
say(`${passed} passed, ${failed} failed`)
process.exit(failed ? 1 : 0)

/** One command that holds or does not. */
async function check(title: string, command: string, args: string[]): Promise<Outcome> {
  const holds = (await run(command, args)) === 0
  say(`${title}: ${holds ? 'ok' : 'FAILED'}`)
  return { passed: Number(holds), failed: Number(!holds) }
}

async function unit(): Promise<Outcome> {
  const report = `${REPORTS}/unit.json`
  const code = await run('vitest', [
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  const counts = await read(report, (json: { numPassedTests: number; numFailedTests: number }) => ({
    passed: json.numPassedTests,
    failed: json.numFailedTests,
  }))
  return honest('unit tests', counts, code)
}

async function endToEnd(): Promise<Outcome> {
  const report = `${REPORTS}/e2e.json`
  try {
    const browser = await findBrowser()
    say(`browser: ${browser.path} (${browser.from})`)
  } catch (error) {
    say((error as Error).message)
    return { passed: 0, failed: 1 }
  }
  const code = await run('playwright', ['test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  })
  type Report = { stats: { expected: number; unexpected: number; flaky: number } }
  const counts = await read(report, ({ stats }: Report) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    again: stats.flaky,
  }))
  if (counts?.again) say(`end-to-end tests: ${counts.again} passed only at the second try`)
  return honest('end-to-end tests', counts, code)
}

/** A runner that ended badly without naming a failed test (a file that does not load) failed once. */
function honest(title: string, counts: Outcome | null, code: number): Outcome {
  const { passed, failed } = counts ?? { passed: 0, failed: 0 }
  const outcome = { passed, failed: failed || Number(code !== 0 || passed === 0) }
  say(`${title}: ${outcome.passed} passed, ${outcome.failed} failed`)
  return outcome
}

async function read<T>(path: string, pick: (json: T) => Outcome): Promise<Outcome | null> {
  const text = await readFile(path, 'utf8').catch(() => null)
  return text === null ? null : pick(JSON.parse(text) as T)
}

/** Runs a tool of the project; its exit code, 1 where it was killed or would not start. */
function run(command: string, args: string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((done) => {
    const child = spawn(`node_modules/.bin/${command}`, args, {
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, CI: '1', ...env },
    })
    child.once('error', () => done(1))
    child.once('close', (code) => done(code ?? 1))
  })
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
