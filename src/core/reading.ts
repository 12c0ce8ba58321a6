import type { Row, Span } from './model.ts'
import { fold, type Folded } from './quantities/fold.ts'
import { scanQuantities, type Quantity } from './quantities/quantities.ts'
import { splitClauses, type Clause } from './wording/clauses.ts'
import { readTitles } from './wording/titles.ts'

/**
 * One text of a row, folded and cut once for all rules that look at it: checks, wording and findings.
 * Each part is made when it is first asked for. Offsets are into the folded text.
 */
export class Reading {
  readonly folded: Folded
  private scanned: Quantity[] | null = null
  private cut: Clause[] | null = null
  private named: Span[] | null = null

  constructor(text: string) {
    this.folded = fold(text)
  }

  get text(): string {
    return this.folded.text
  }

  get quantities(): readonly Quantity[] {
    return (this.scanned ??= scanQuantities(this.folded))
  }

  get clauses(): readonly Clause[] {
    return (this.cut ??= splitClauses(this.text))
  }

  /** The outermost 《…》, marks included. */
  get titles(): readonly Span[] {
    return (this.named ??= readTitles(this.text))
  }
}

/** The texts of a row, read once. */
export interface RowReading {
  task: Reading
  report: Reading[]
}

export function readRow({ task, paragraphs }: Pick<Row, 'task' | 'paragraphs'>): RowReading {
  return { task: new Reading(task), report: paragraphs.map(({ text }) => new Reading(text)) }
}
