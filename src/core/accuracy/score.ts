import type { Row, Target, Task } from '../model.ts'
import type { AnnotatedTarget, AnnotatedTask } from './annotated.ts'
import { inOnes, isSame, overlaps, squash } from './same.ts'

/** What is compared; the first four say how well the table itself was read. */
export const FIELDS = [
  'task',
  'units',
  'paragraphs',
  'paragraph_units',
  'status',
  'theme',
  'documents',
  'operator',
  'actual',
  'verdict',
] as const
export type Field = (typeof FIELDS)[number]

export interface Tally {
  hits: number
  of: number
}

/** A place where the output differs from the annotation. */
export interface Miss {
  no: number | string
  what: Field | 'target missing' | 'target not annotated'
  want: string
  got: string
}

export interface Score {
  tasks: number
  /** Annotated targets, found ones, and pairs of both. */
  targets: { annotated: number; found: number; matched: number }
  fields: Record<Field, Tally>
  misses: Miss[]
}

type Output = Pick<Task, 'no' | 'targets' | 'status' | 'theme' | 'documents'> & Row

/** Compares tasks with their annotations, paired by number; tasks without one are left out. */
export function scoreTasks(annotated: AnnotatedTask[], tasks: Output[]): Score {
  const score: Score = {
    tasks: annotated.length,
    targets: { annotated: 0, found: 0, matched: 0 },
    fields: Object.fromEntries(FIELDS.map((name) => [name, { hits: 0, of: 0 }])) as Score['fields'],
    misses: [],
  }
  const byNumber = new Map(tasks.map((task) => [String(task.no), task]))
  for (const want of annotated) scoreTask(score, want, byNumber.get(String(want.no)))
  return score
}

function scoreTask(score: Score, want: AnnotatedTask, got: Output | undefined): void {
  const check = (what: Field, ok: boolean, wanted: unknown, found: unknown): void => {
    const tally = score.fields[what]
    tally.of++
    if (ok) tally.hits++
    else score.misses.push({ no: want.no, what, want: say(wanted), got: say(found) })
  }
  const equal = (what: Field, wanted: string, found: string): void =>
    check(what, wanted === found, wanted, found)
  equal('task', squash(want.task), squash(got?.task))
  equal('units', list(want.units), list(got?.units))
  equal(
    'paragraphs',
    list(want.paragraphs.map(({ text }) => text)),
    list(got?.paragraphs.map(({ text }) => text)),
  )
  equal(
    'paragraph_units',
    list(want.paragraphs.map(({ unit }) => unit)),
    list(got?.paragraphs.map(({ unit }) => unit)),
  )
  check(
    'status',
    [want.status, ...(want.status_also ?? [])].includes(got?.status as never),
    want.status,
    got?.status,
  )
  if (want.theme)
    check(
      'theme',
      [want.theme, ...(want.theme_also ?? [])].includes(got?.theme as never),
      want.theme,
      got?.theme,
    )
  if (want.documents) {
    const names = (documents: string[]): string =>
      list([...new Set(documents.map(squash))].toSorted())
    equal('documents', names(want.documents), names(got?.documents ?? []))
  }
  if (want.targets) scoreTargets(score, want, want.targets, got?.targets ?? [], check)
}

function scoreTargets(
  score: Score,
  { no, task }: AnnotatedTask,
  targets: AnnotatedTarget[],
  found: Target[],
  check: (what: Field, ok: boolean, want: unknown, got: unknown) => void,
): void {
  const left = [...found]
  score.targets.annotated += targets.length
  score.targets.found += found.length
  for (const want of targets) {
    const at = left.findIndex((got) => isTarget(task, want, got))
    if (at < 0) {
      for (const field of ['operator', 'actual', 'verdict'] as const) score.fields[field].of++
      score.misses.push({
        no,
        what: 'target missing',
        want: want.quote,
        got: left.map((one) => one.quote).join('、'),
      })
      continue
    }
    const got = left.splice(at, 1)[0]!
    score.targets.matched++
    check('operator', got.op === want.op, `${want.quote} ${want.op}`, got.op)
    const answered = want.actual && inOnes(want.actual.value, want.actual.unit)
    const answer = got.actual && inOnes(got.actual.value, got.actual.unit)
    check(
      'actual',
      isSame(answered, answer),
      `${want.quote}: ${want.actual?.quote ?? '—'}`,
      got.actual?.quote ?? '—',
    )
    check('verdict', got.verdict === want.verdict, `${want.quote}: ${want.verdict}`, got.verdict)
  }
  for (const { quote } of left)
    score.misses.push({ no, what: 'target not annotated', want: '', got: quote })
}

function isTarget(task: string, want: AnnotatedTarget, got: Target): boolean {
  return (
    isSame(inOnes(got.value, got.unit), inOnes(want.value, want.unit)) &&
    isSame(inOnes(got.high, got.unit), inOnes(want.high, want.unit)) &&
    overlaps(task, got.quote, want.quote)
  )
}

function list(values: (string | null)[] | undefined): string {
  return JSON.stringify((values ?? []).map(squash))
}

function say(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}
