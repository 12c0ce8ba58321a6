/** A chart as a picture that stands alone: title, drawing, counts and source in one SVG. */
import { wrap } from './text-width.ts'

export interface ImageParts {
  /** The drawing as ECharts wrote it: `<svg width … height …>…</svg>`. */
  svg: string
  width: number
  height: number
  title: string
  how: string
  foot: string
  /** Publisher, title, date, version of the rules, address. */
  source: string[]
  /** The value of a colour token: `--ink` → `#1a1d21`. */
  token: (name: string) => string
  sans: string
  serif: string
}

const MARGIN = 32

const escapeXml = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** The picture as SVG text, with every colour and font spelt out. */
export function figureSvg(parts: ImageParts): { svg: string; width: number; height: number } {
  const { width: inner } = parts
  const lines: string[] = []
  let y = MARGIN
  const write = (
    text: string,
    size: number,
    lead: number,
    color: string,
    family: string,
    bold = false,
  ) => {
    for (const line of wrap(text, inner, size)) {
      y += lead
      lines.push(
        `<text x="${MARGIN}" y="${y}" font-size="${size}" font-family="${escapeXml(family)}"` +
          `${bold ? ' font-weight="700"' : ''} fill="${color}">${escapeXml(line)}</text>`,
      )
    }
  }
  const rule = (color: string, weight: number) => {
    lines.push(`<rect x="${MARGIN}" y="${y}" width="${inner}" height="${weight}" fill="${color}"/>`)
  }
  rule('var(--ink)', 1)
  y += 8
  write(parts.title, 20, 30, 'var(--ink)', parts.serif, true)
  y += 2
  write(parts.how, 13, 22, 'var(--ink2)', parts.sans)
  y += 20
  const drawing = parts.svg.replace(/^<svg /, `<svg x="${MARGIN}" y="${y}" `)
  y += parts.height + 12
  rule('var(--line2)', 1)
  y += 4
  write(parts.foot, 12.5, 21, 'var(--ink3)', parts.sans)
  for (const line of parts.source) write(line, 12.5, 21, 'var(--ink2)', parts.sans)
  const [width, height] = [inner + 2 * MARGIN, y + MARGIN]
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<rect width="${width}" height="${height}" fill="var(--paper)"/>${lines.join('')}${drawing}</svg>`
  return { svg: spellOut(svg, parts), width, height }
}

/** A saved file knows no tokens and no style sheet. */
function spellOut(svg: string, { token, sans }: ImageParts): string {
  return svg
    .replace(/var\((--[a-z0-9]+)\)/g, (_, name: string) => escapeXml(token(name)))
    .replace(/(font(?:-size)?:[^;"]*?)sans-serif/g, (_, head: string) => head + escapeXml(sans))
    .replace(/font-family:\s*sans-serif/g, `font-family:${escapeXml(sans)}`)
}

/** RFC 4180, with the mark that makes spreadsheets read UTF-8; `=1+1` stays text there. */
export function tableCsv(heads: string[], rows: (string | number)[][]): string {
  const cell = (value: string | number) => {
    const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : `${value}`
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return `\ufeff${[heads, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}
