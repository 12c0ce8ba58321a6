/** Places worth a second look, gathered from the checks and from the findings across rows. */
import type { Dataset, Finding, Task } from '../model.ts'
import { add, KeyList, noShare } from './share.ts'
import type { Doubt } from './summary.ts'

/** How many examples of each kind the overview may show. */
const EXAMPLES = 3

type Example = Doubt['examples'][number]

/** Doubts in the order of DOUBTS; kinds with nothing to show are left out. */
export function findDoubts(
  dataset: Pick<Dataset, 'findings'> & { tasks: readonly Task[] },
  isShown: (index: number) => boolean,
): Doubt[] {
  const kinds = new Map(DOUBTS.map((kind) => [kind, new Gathering(kind)]))
  const put = (kind: Doubt['kind'], example: Example, keys: string[], shown: boolean) =>
    kinds.get(kind)!.put(example, keys, shown)
  const indexes = new Map(dataset.tasks.map((task, index) => [task.key, index]))

  dataset.tasks.forEach((task, index) => {
    for (const [kind, example] of doubtsOf(task)) put(kind, example, [task.key], isShown(index))
  })
  for (const finding of dataset.findings) {
    const keys = keysOf(finding)
    const index = indexes.get(keys[0] ?? '')
    const task = index === undefined ? undefined : dataset.tasks[index]
    if (!task) continue
    const shown = keys.some((key) => isShown(indexes.get(key) ?? -1))
    if (finding.kind === 'audit' && finding.agrees !== false) continue
    put(finding.kind, { ...exampleOf(finding), key: task.key, no: task.no }, keys, shown)
  }
  return [...kinds.values()].map((kind) => kind.doubt()).filter((doubt) => doubt.count.all > 0)
}

export const DOUBTS: readonly Doubt['kind'][] = [
  'silent',
  'wordless',
  'borrowed',
  'reuse',
  'audit',
  'firmness',
  'basis',
]

class Gathering {
  private count = noShare()
  private keys = new KeyList()
  private examples: Example[] = []

  constructor(private kind: Doubt['kind']) {}

  put(example: Example, keys: string[], shown: boolean): void {
    add(this.count, shown)
    for (const key of keys) this.keys.add(key)
    if (shown && this.examples.length < EXAMPLES) this.examples.push(example)
  }

  doubt(): Doubt {
    const { kind, count, examples } = this
    return { kind, count, keys: this.keys.list(), examples }
  }
}

/** What one row raises by itself. */
function* doubtsOf(task: Task): Generator<[Doubt['kind'], Example]> {
  const { key, no, targets } = task
  const silent = targets.every(({ verdict }) => verdict === 'claimed' || verdict === 'unreported')
  if (targets.length > 1 && silent)
    yield ['silent', { key, no, quote: targets.map(({ quote }) => quote).join('、') }]
  if (!task.paragraphs.some(({ text }) => text.trim()))
    yield ['wordless', { key, no, quote: task.task }]
  for (const target of targets) {
    const { quote, strict, lenient, verdict, basis } = target
    if (strict !== lenient) yield ['firmness', { key, no, quote, verdicts: [strict, lenient] }]
    if (basis?.proRata && basis.proRata !== verdict)
      yield ['basis', { key, no, quote, other: basis.quote, verdicts: [verdict, basis.proRata] }]
  }
}

function keysOf(finding: Finding): string[] {
  if (finding.kind === 'borrowed') return [finding.key, finding.answer.key]
  if (finding.kind === 'reuse') return [...new Set(finding.places.map(({ key }) => key))]
  return [finding.key]
}

function exampleOf(finding: Finding): Pick<Example, 'quote' | 'other'> {
  if (finding.kind === 'borrowed') return { quote: finding.metric, other: finding.answer.quote }
  if (finding.kind === 'reuse') return { quote: finding.text }
  return { quote: finding.sum }
}
