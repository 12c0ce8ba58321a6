import type { RowDraft } from './row-draft.ts'

/**
 * Says which unit each paragraph speaks for: the row's only unit; the one its layout pins it to (units
 * and paragraphs interleaved, or as many of the one as of the other); the only one of the row's units
 * that the paragraph names by its name or its stem (政法 for 市委政法委); else null.
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
    const topical =
      paragraphs.length > 1 ? units.filter((unit) => hasStem(unit, paragraph.text)) : []
    const found = [named, subject, topical].find((list) => list.length > 0) ?? []
    if (found.length === 1) paragraph.unit = found[0] as string
  }
}

/** The body a unit works for (市政府 for 市政府办公室), or the unit itself. */
function parent(unit: string): string {
  return /^.*?(?:政府|市委|省委|县委|区委)(?=办公室$|办公厅$)/.exec(unit)?.[0] ?? unit
}

/** Whether the text holds the part of a name that is its own, without level and ending. */
function hasStem(unit: string, text: string): boolean {
  const stem = unit
    .replace(/^(?:市委|省委|县委|区委|市|省|县|区|团)/, '')
    .replace(/(?:委员会|办公室|管委会|中心|集团|公司|局|委|办|厅|处|部|院|联)$/, '')
  return stem.length >= 2 && stem !== '政府' && text.includes(stem)
}
