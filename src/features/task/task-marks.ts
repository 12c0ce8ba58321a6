import type { Span, Task } from '../../core/model.ts'
import { cardId, pairLetter, pairWash } from '../../components/display/letters.ts'
import type { MarkSpan } from '../../components/display/mark-span.ts'

type Read = Pick<Task, 'targets' | 'cues' | 'documents' | 'paragraphs'>

const pairOf = (index: number, letters: string) => ({
  pair: index,
  letter: pairLetter(index, letters),
  wash: pairWash(index),
  describedBy: cardId(index),
})

/** Marks of the task text: its targets, lettered in the order of the text out of `letters`. */
export function targetSpans({ targets }: Read, letters: string): MarkSpan[] {
  return targets.map(({ start, end, actual }, index) => ({
    kind: 'target',
    start,
    end,
    answered: actual !== null,
    ...pairOf(index, letters),
  }))
}

/** Marks of one paragraph: answers and claims by pair, words of progress, documents named. */
export function paragraphSpans(task: Read, para: number, letters: string): MarkSpan[] {
  const spans: MarkSpan[] = []
  task.targets.forEach(({ actual, claim }, index) => {
    if (actual?.para === para)
      spans.push({ kind: 'actual', ...at(actual), ...pairOf(index, letters) })
    if (!actual && claim?.para === para)
      spans.push({ kind: 'cue', ...at(claim), ...pairOf(index, letters) })
  })
  for (const cue of task.cues) {
    if (cue.para === para && !spans.some((span) => same(span, cue)))
      spans.push({ kind: 'cue', ...at(cue) })
  }
  const text = task.paragraphs[para]?.text ?? ''
  for (const name of task.documents) {
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1))
      spans.push({ kind: 'document', start, end: start + name.length })
  }
  return spans
}

const at = ({ start, end }: Span) => ({ start, end })
const same = (a: Span, b: Span) => a.start === b.start && a.end === b.end
