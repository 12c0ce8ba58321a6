import type { RowDraft } from './row-draft.ts'
import { topicScore } from './unit-topics.ts'

/**
 * Says which unit each paragraph speaks for: the row's only unit; the one its layout pins it to (units
 * and paragraphs interleaved, or as many of the one as of the other); the only one of the row's units
 * that the paragraph names, or in whose field it clearly lies (危险化学品 for 市应急管理局); else null.
 */
export function pinParagraphs(draft: RowDraft): void {
  const { units, paragraphs } = draft
  if (units.length === 1) {
    for (const paragraph of paragraphs) paragraph.unit = units[0] as string
    return
  }
  if (units.length === 0 || paragraphs.some((paragraph) => paragraph.unit !== null)) return
  if (units.length === paragraphs.length) {
    paragraphs.forEach((paragraph, i) => (paragraph.unit = units[i] as string))
    return
  }
  for (const paragraph of paragraphs) {
    const named = units.filter((unit) => paragraph.text.includes(unit))
    const subject = units.filter((unit) => paragraph.text.startsWith(parent(unit)))
    const found = named.length > 0 ? named : subject
    if (found.length === 1) paragraph.unit = found[0] as string
    else if (found.length === 0 && paragraphs.length > 1)
      paragraph.unit = byTopic(units, paragraph.text)
  }
}

/** The one unit in whose field the paragraph clearly lies; null where two are near or none is. */
function byTopic(units: readonly string[], text: string): string | null {
  const scored = units
    .map((unit) => ({ unit, score: topicScore(unit, text) }))
    .sort((a, b) => b.score - a.score)
  const [first, second] = scored
  return first && first.score >= 2 && first.score > (second?.score ?? 0) ? first.unit : null
}

/** The body a unit works for (市政府 for 市政府办公室), or the unit itself. */
function parent(unit: string): string {
  return /^.*?(?:政府|市委|省委|县委|区委)(?=办公室$|办公厅$)/.exec(unit)?.[0] ?? unit
}
