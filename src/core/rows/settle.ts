import type { Diagnostic, Row } from '../model.ts'
import { doubt } from './diagnostics.ts'
import { pinParagraphs } from './paragraph-units.ts'
import { chineseOrdinal } from './numbers.ts'
import type { RowDraft } from './row-draft.ts'
import { halfWidth } from './texts.ts'

/** Drafts as rows: numbers settled (by order where the source has none), paragraphs pinned to units. */
export function settleRows(drafts: readonly RowDraft[]): {
  rows: Row[]
  numbered: boolean
  doubts: Diagnostic[]
} {
  takeNumbers(drafts)
  const numbered = drafts.some((draft) => draft.no !== null)
  const rows = drafts.map((draft, index): Row => {
    joinHanging(draft)
    pinParagraphs(draft)
    const { task, units, category, extra, lines } = draft
    const paragraphs = draft.paragraphs
    const row: Row = { no: draft.no ?? (numbered ? '' : index + 1), task, units, paragraphs }
    // Set one by one: rows put together by spreading cost far more to copy.
    if (category) row.category = category
    if (Object.keys(extra).length) row.extra = extra
    if (lines[0]) row.lines = lines
    return row
  })
  const doubts = drafts.flatMap(({ above }, i) => {
    const no = (rows[i] as Row).no
    return above === undefined
      ? []
      : [
          doubt(
            'info',
            'maybe-above',
            `第 ${no} 项中有一段没有序号的文字，可能属于上一项，请核对。`,
            { no },
            no,
            above,
          ),
        ]
  })
  return { rows, numbered, doubts }
}

/** No paragraph begins with a mark that ends something: “，1所续建” goes on from the one above. */
function joinHanging({ paragraphs }: RowDraft): void {
  for (let i = paragraphs.length - 1; i > 0; i--) {
    const { text } = paragraphs[i] as { text: string }
    if (!/^[，。、；！？）”》][^，。、；！？）”》]|^[。；]$/.test(text)) continue
    ;(paragraphs[i - 1] as { text: string }).text += text
    paragraphs.splice(i, 1)
  }
}

const RE_LED =
  /^\s*(?:[（(]?(\d{1,4})[）)]|(\d{1,4})[.．、](?!\d)|([一二三四五六七八九十]{1,3})、)\s*/

/** Numbers that stand at the head of every task (1.…, （2）…) instead of in a column of their own. */
function takeNumbers(drafts: readonly RowDraft[]): void {
  if (drafts.length < 2 || drafts.some((draft) => draft.no !== null)) return
  const found = drafts.map(({ task }) => {
    const m = RE_LED.exec(halfWidth(task.slice(0, 12)))
    if (!m) return null
    const value = m[3] ? chineseOrdinal(m[3]) : Number(m[1] ?? m[2])
    return value === null ? null : { value, length: m[0].length }
  })
  const follows = found.filter(
    (one, i) => one && (i === 0 || one.value === (found[i - 1]?.value ?? 0) + 1 || one.value === 1),
  ).length
  if (found.includes(null) || follows < drafts.length * 0.8) return
  drafts.forEach((draft, i) => {
    const { value, length } = found[i] as { value: number; length: number }
    draft.no = value
    draft.task = draft.task.slice(length).trim()
  })
}
