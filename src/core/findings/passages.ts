import type { Place, Span, Task } from '../model.ts'
import { quoteOf, type Folded } from '../quantities/fold.ts'
import { scanQuantities, type Quantity } from '../quantities/quantities.ts'
import type { Reading } from '../reading.ts'
import { terms, type Pairs } from '../wording/overlap.ts'

/** A clause of a report, at its place; offsets are into the folded paragraph. */
export interface Passage extends Span {
  /** Position among all passages: the next clause of a paragraph has the next one. */
  index: number
  /** Index of the task. */
  task: number
  para: number
  folded: Folded
  phrase: Phrase
}

/**
 * The folded words of a clause, wherever they stand: clauses come again and again in a large
 * collection, and what is read from them is read once.
 */
export class Phrase {
  /** Position among all phrases. */
  readonly index: number
  readonly words: string
  passages: Passage[] = NOWHERE
  private scanned: Quantity[] | null = null
  private pairs: Pairs | null = null

  constructor(index: number, words: string) {
    this.index = index
    this.words = words
  }

  /** Offsets are into the words. */
  get quantities(): readonly Quantity[] {
    const { words } = this
    return (this.scanned ??= scanQuantities({ text: words, source: words, offsets: null }))
  }

  get terms(): Pairs {
    return (this.pairs ??= terms(this.words))
  }
}

const NOWHERE: Passage[] = []

/** Every clause of every report, in order, and the phrases they consist of, in order of their first. */
export class Passages {
  readonly all: Passage[] = []
  readonly phrases: Phrase[] = []
  private readonly byWords = new Map<string, Phrase>()

  /** The report of the task with that index; tasks come in order. */
  add(task: number, report: readonly Reading[]): void {
    report.forEach(({ folded, clauses }, para) => {
      for (const { start, end } of clauses) {
        const words = folded.text.slice(start, end)
        const known = this.byWords.get(words)
        const phrase = known ?? new Phrase(this.phrases.length, words)
        const passage = { index: this.all.length, task, para, start, end, folded, phrase }
        this.all.push(passage)
        if (known) known.passages.push(passage)
        else {
          // A list of one takes a tenth of what an empty list takes that grows; most stand once.
          phrase.passages = [passage]
          this.byWords.set(words, phrase)
          this.phrases.push(phrase)
        }
      }
    })
  }
}

/** The place of a stretch of a folded paragraph, as the reader sees it. */
export function placeOf(
  task: Task,
  para: number,
  folded: Folded,
  start: number,
  end: number,
): Place {
  const place = quoteOf(folded, start, end)
  return { key: task.key, para, start: place.start, end: place.end, quote: place.quote }
}
