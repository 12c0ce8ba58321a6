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
  // The file lies elsewhere: links lead back to the app, and out of it as they do from the app.
  parser.renderer.rules.link_open = (tokens, at, options, _env, self) => {
    const link = tokens[at]!
    const href = String(link.attrGet('href') ?? '')
    if (href.startsWith('?')) link.attrSet('href', new URL(href, document.baseURI).href)
    link.attrSet('rel', 'noopener noreferrer')
    return self.renderToken(tokens, at, options)
  }
  const toHtml = (markdown: string) => parser.render(markdown)
  const html = reportHtml(parts, { addressOf, toHtml, made: today() })
  saveFile(new Blob([html], { type: 'text/html' }), `taizhang-report-${today()}.html`)
}
