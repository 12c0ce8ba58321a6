import type { Row } from '../model.ts'
import { pinParagraphs } from './paragraph-units.ts'
import type { RowDraft } from './row-draft.ts'

/** Drafts as rows: numbers settled (by order where the source has none), paragraphs pinned to units. */
export function settleRows(drafts: readonly RowDraft[]): { rows: Row[]; numbered: boolean } {
  const numbered = drafts.some((draft) => draft.no !== null)
  const rows = drafts.map((draft, index): Row => {
    pinParagraphs(draft)
    return {
      no: draft.no ?? (numbered ? '' : index + 1),
      task: draft.task,
      units: draft.units,
      paragraphs: draft.paragraphs,
      ...(draft.category ? { category: draft.category } : {}),
      ...(Object.keys(draft.extra).length ? { extra: draft.extra } : {}),
      ...(draft.lines[0] ? { lines: draft.lines } : {}),
    }
  })
  return { rows, numbered }
}
