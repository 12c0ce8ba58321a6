/** The frame of every HTML file the app writes: it opens from disk, runs nothing and fetches nothing. */
import { html, Markup } from '../text/html.ts'

export interface HtmlFile {
  title: string
  /** CSS of our own making. */
  style: string
  main: Markup
  footer: Markup
  /** Laid across the sheet. */
  wide?: boolean
  /** What follows the page without being shown. */
  data?: Markup
}

export function htmlFile({ title, style, main, footer, wide, data }: HtmlFile): string {
  const page = html`<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body${wide ? html` class="wide"` : ''}>
<main>
${main}
</main>
<footer>${footer}</footer>
${data ?? ''}
</body>
</html>
`
  return page.text
}
