/** All tasks' searchable words in one folded string: task, units, other columns, report. A theme is no word of the text. */
import type { Task } from '../model.ts'
import { FOLDED } from './fold.ts'

export interface Corpus {
  /** Folded; fields and tasks are parted by U+0001, which no query can hold. */
  text: string
  /** Task i is `text.slice(starts[i], starts[i + 1])`. */
  starts: Uint32Array
  /** Where the task text ends, and where the report begins. */
  taskEnds: Uint32Array
  reportStarts: Uint32Array
}

const SEPARATOR = 1
const PIECE = 8192

/** The whole at once, for those who can wait. */
export function buildCorpus(tasks: readonly Task[]): Corpus {
  return drain(gatherCorpus(tasks))
}

/** Runs a sliced work to its end. */
export function drain<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** Yields after every `slice` tasks. Linear in the length of the text; its first search flattens the pieces. */
export function* gatherCorpus(tasks: readonly Task[], slice = 1500): Generator<void, Corpus> {
  const starts = new Uint32Array(tasks.length + 1)
  const taskEnds = new Uint32Array(tasks.length)
  const reportStarts = new Uint32Array(tasks.length)
  const pieces: string[] = []
  const buffer = new Uint16Array(PIECE)
  let filled = 0
  let length = 0

  const flush = () => {
    pieces.push(String.fromCharCode.apply(null, buffer.subarray(0, filled) as unknown as number[]))
    filled = 0
  }
  const put = (code: number) => {
    if (filled === PIECE) flush()
    buffer[filled++] = code
    length++
  }
  const add = (text: string) => {
    for (let i = 0; i < text.length; i++) {
      const code = FOLDED[text.charCodeAt(i)] as number
      if (code) put(code)
    }
    put(SEPARATOR)
  }

  for (const [i, task] of tasks.entries()) {
    starts[i] = length
    add(task.task)
    taskEnds[i] = length
    for (const unit of task.units) add(unit)
    if (task.category) add(task.category)
    if (task.extra) for (const value of Object.values(task.extra)) add(value)
    reportStarts[i] = length
    for (const paragraph of task.paragraphs) add(paragraph.text)
    if (i % slice === slice - 1) yield
  }
  starts[tasks.length] = length
  flush()
  return { text: pieces.join(''), starts, taskEnds, reportStarts }
}

/** Text of one task, folded. */
export function taskText(corpus: Corpus, index: number): string {
  return corpus.text.slice(corpus.starts[index], corpus.starts[index + 1])
}
