import type { Dataset } from '../model.ts'
import { Markup } from '../text/html.ts'

/** Begins the element of an evidence file that holds the dataset itself. */
const OPEN = '<script type="application/json" id="taizhang-dataset">'
const CLOSE = '</script>'

/** The dataset as a data element: no program, and no text in it can end it. */
export const embedDataset = (dataset: Dataset): Markup =>
  new Markup(`${OPEN}${JSON.stringify(dataset).replaceAll('<', '\\u003c')}${CLOSE}`)

/** The JSON an evidence file carries; null where there is none. */
export function embeddedDataset(html: string): string | null {
  const start = html.indexOf(OPEN)
  if (start < 0) return null
  const end = html.indexOf(CLOSE, start)
  return end < 0 ? null : html.slice(start + OPEN.length, end)
}
