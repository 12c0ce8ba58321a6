import type { Ledger } from './ledger.ts'
import type { RowDraft } from './row-draft.ts'
import { readUnits, unitCost } from './units.ts'

const RE_LAST_BRACKET = /[（(]((?:[^（()）]|[（(][^（()）]*[）)])+)[）)]([。；;]?)\s*$/

/** Units in a bracket at the end of the task, without a label: ……。（市发改委、市财政局） */
export function takeBracketUnits(draft: RowDraft, ledger: Ledger): void {
  const tail = draft.task.slice(-300)
  const m = RE_LAST_BRACKET.exec(tail.slice(tail.lastIndexOf('。', tail.length - 3) + 1))
  if (!m) return
  const names = readUnits(m[1] as string, ledger, draft.lines[0])
  if (names.length === 0 || unitCost(names) > 0.5) return
  draft.units = names
  draft.task = (draft.task.slice(0, draft.task.length - m[0].length) + (m[2] as string)).trim()
}
