/** Widths of texts in the letters of the page, and lines that fit a width. */
import { titlePieces } from '../core/text/title-pieces.ts'

const RE_WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60“”‘’…—]/

/** Square in every face. */
const RE_HAN = /[\u3000-\u30ff\u3400-\u9fff\uff01-\uff60]/

/** Without a browser: Han and full-width signs are square, others about half. */
function estimate(sign: string): number {
  return RE_WIDE.test(sign) ? 1 : /[A-Z%@mw]/.test(sign) ? 0.74 : /\d/.test(sign) ? 0.6 : 0.55
}

const widths = new Map<string, number>()
let pen: CanvasRenderingContext2D | null | undefined
let family = ''

/** A sign's width in em, measured in the family the charts are set in. */
function signWidth(sign: string, bold: boolean): number {
  if (RE_HAN.test(sign)) return 1
  if (typeof document === 'undefined') return estimate(sign)
  pen ??= document.createElement('canvas').getContext('2d')
  if (!pen) return estimate(sign)
  const { lang } = document.documentElement
  const key = `${lang} ${bold} ${sign}`
  let width = widths.get(key)
  if (width === undefined) {
    if (!family.startsWith(`${lang} `))
      family = `${lang} ${getComputedStyle(document.documentElement).getPropertyValue('--sans')}`
    pen.font = `${bold ? '700 ' : ''}100px ${family.slice(lang.length + 1)}`
    width = pen.measureText(sign).width / 100
    widths.set(key, width)
  }
  return width
}

export function textWidth(text: string, size: number, bold = false): number {
  let em = 0
  for (const sign of text) em += signWidth(sign, bold)
  return em * size
}

/** The text, cut with … where it is wider than `width`. */
export function clip(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text
  let cut = ''
  for (const sign of text) {
    if (textWidth(`${cut}${sign}…`, size) > width) break
    cut += sign
  }
  return `${cut.trimEnd()}…`
}

/** Stretches of a text that stay on one line, but for those wider than a line. */
function unbroken(text: string, width: number, size: number): string[] {
  return titlePieces(text)
    .flatMap((piece, place) =>
      place % 2 ? piece : (piece.match(/[\u0021-\u024f]+\s*|\s+|./gsu) ?? []),
    )
    .flatMap((piece) => (textWidth(piece.trimEnd(), size) > width ? [...piece] : piece))
}

/** The text in lines no wider than `width`; breaks at spaces, and between Chinese words. */
export function wrap(text: string, width: number, size: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of unbroken(text, width, size)) {
    const fits = textWidth((line + piece).trimEnd(), size) <= width
    // A closing sign never opens a line.
    if (line && !fits && !/^[，。、；：！？）》」』”’]/.test(piece)) {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    } else line += piece
  }
  return line.trim() ? [...lines, line.trimEnd()] : lines
}
