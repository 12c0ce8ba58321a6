import type { ReportPart } from '../core/notes/report-html.ts'
import { addressOf } from './note-address.ts'
import { saveFile } from './save-file.ts'
import { today } from './today.ts'

/** Saves a report of tasks with their evidence and the reader's notes, to print or to send. */
export async function saveReport(parts: readonly ReportPart[]): Promise<void> {
  const [{ reportHtml }, { parser }] = await Promise.all([
    import('../core/notes/report-html.ts'),
    import('./markdown-parser.ts'),
  ])
  const toHtml = (markdown: string) => parser.render(markdown)
  const html = reportHtml(parts, { addressOf, toHtml, made: today() })
  saveFile(new Blob([html], { type: 'text/html' }), `taizhang-report-${today()}.html`)
}
