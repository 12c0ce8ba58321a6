import type { Repair } from '../model.ts'

/**
 * The list of mends made while reading. A mend is offered before it is made, so that one which the
 * reader has undone is listed but not applied.
 */
export class Ledger {
  readonly repairs: Repair[] = []
  private readonly seen = new Map<string, number>()
  private readonly undone: ReadonlySet<string>
  readonly undo: readonly string[]

  constructor(undo: readonly string[] = []) {
    this.undo = undo
    this.undone = new Set(undo)
  }

  /** Whether the first mend of that kind on that line was undone, asked before it is made. */
  refuses(code: string, line: number): boolean {
    return this.undone.has(`${code}@${line}`)
  }

  /** Records a mend; false if it is to be left as it was. Ids stay the same from reading to reading. */
  mend(code: string, lines: [number, number], before: string, after: string): boolean {
    const place = `${code}@${lines[0]}`
    const count = (this.seen.get(place) ?? 0) + 1
    this.seen.set(place, count)
    const id = count === 1 ? place : `${place}.${count}`
    const undone = this.undone.has(id)
    this.repairs.push({ id, code, lines, before, after, ...(undone ? { undone } : {}) })
    return !undone
  }
}
