import type { Finding, Reason, Span, Status, Target, Task, Verdict } from '../../core/model.ts'
import { ruleSection, type RuleSection } from '../../core/rule-sections.ts'

/** A real row that shows a rule at work. */
export interface Example {
  key: string
  no: number | string
  /** What is quoted, and the places in it that matter. */
  text: string
  marks: (Span & { kind: 'target' | 'cue' })[]
  answer?: string
  verdict?: Verdict
  status?: Status
  theme?: string
  reason?: Reason
}

/** Longest text quoted: an example is read at a glance. */
const LONGEST = 90

type Pair = { task: Task; target: Target }

/** One example for each section, the shortest that fits; a section without one in this dataset is left out. */
export function pickExamples(
  tasks: readonly Task[],
  findings: readonly Finding[],
): Partial<Record<RuleSection, Example>> {
  const pairs: Pair[] = tasks.flatMap((task) => task.targets.map((target) => ({ task, target })))
  const found: Partial<Record<RuleSection, Example>> = {}
  const put = (section: RuleSection, example: Example | undefined) => {
    if (example) found[section] = example
  }
  const several = shortest(tasks.filter(({ targets }) => targets.length > 1))
  put('target', several && ofTask(several, several.targets))
  put('answer', refused(pairs))
  put(
    'compare',
    ofPair(pairs, ({ target }) => target.verdict === 'missed' && target.ratio !== null),
  )
  put(
    'basis',
    ofPair(pairs, ({ target }) => target.basis?.proRata != null) ??
      ofPair(pairs, ({ target }) => target.basis !== null),
  )
  put(
    'claimed',
    ofPair(pairs, ({ target }) => target.verdict === 'claimed'),
  )
  put(
    'unreported',
    ofPair(pairs, ({ target }) => target.verdict === 'unreported'),
  )
  put('wording', worded(tasks))
  const themed = shortest(tasks)
  put('theme', themed && { ...ofTask(themed, []), theme: themed.theme })
  put('findings', borrowed(tasks, findings))
  return found
}

function shortest(tasks: readonly Task[]): Task | undefined {
  const usable = tasks.filter(({ task }) => task.length <= LONGEST)
  return usable.toSorted((a, b) => a.task.length - b.task.length)[0]
}

function ofTask(task: Task, targets: readonly Target[]): Example {
  const marks = targets.map(({ start, end }) => ({ start, end, kind: 'target' as const }))
  return { key: task.key, no: task.no, text: task.task, marks }
}

function ofPair(pairs: readonly Pair[], fits: (pair: Pair) => boolean): Example | undefined {
  const fitting = pairs.filter((pair) => pair.task.task.length <= LONGEST && fits(pair))
  const pair = fitting.toSorted((a, b) => a.task.task.length - b.task.task.length)[0]
  if (!pair) return undefined
  const { task, target } = pair
  return {
    ...ofTask(task, [target]),
    answer: target.actual?.quote ?? target.claim?.quote,
    verdict: target.verdict,
    reason: target.reason,
  }
}

/** A figure that looked like an answer and was not taken. */
function refused(pairs: readonly Pair[]): Example | undefined {
  for (const { task, target } of pairs) {
    if (task.task.length > LONGEST) continue
    const candidate = target.candidates.find(
      ({ reason }) => ruleSection(reason.code) === 'answer' && reason.code !== 'weak',
    )
    if (candidate)
      return {
        ...ofTask(task, [target]),
        answer: candidate.answer.quote,
        reason: candidate.reason,
      }
  }
  return undefined
}

function worded(tasks: readonly Task[]): Example | undefined {
  for (const status of ['partial', 'ongoing', 'done'] as const) {
    for (const task of tasks) {
      const [first] = task.paragraphs
      if (task.status !== status || !first || first.text.length > 2 * LONGEST) continue
      const cues = task.cues.filter(({ para }) => para === 0)
      if (!cues.length) continue
      const marks = cues.map(({ start, end }) => ({ start, end, kind: 'cue' as const }))
      return { key: task.key, no: task.no, text: first.text, marks, status }
    }
  }
  return undefined
}

function borrowed(tasks: readonly Task[], findings: readonly Finding[]): Example | undefined {
  const finding = findings.find(({ kind }) => kind === 'borrowed')
  if (finding?.kind !== 'borrowed') return undefined
  const task = tasks.find(({ key }) => key === finding.key)
  const target = task?.targets[finding.target]
  if (!task || !target) return undefined
  return { ...ofTask(task, [target]), answer: finding.answer.quote }
}
