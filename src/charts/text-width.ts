/** Widths of texts without a browser: Han and full-width signs are square, others about half. */

const RE_WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60“”‘’…—]/

export function textWidth(text: string, size: number): number {
  let em = 0
  for (const sign of text)
    em += RE_WIDE.test(sign) ? 1 : /[A-Z%@mw]/.test(sign) ? 0.74 : /\d/.test(sign) ? 0.6 : 0.55
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

/** The text in lines no wider than `width`; breaks at spaces, and between Han characters. */
export function wrap(text: string, width: number, size: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(/[\u0021-\u024f]+\s*|\s+|./gsu) ?? []) {
    const fits = textWidth((line + piece).trimEnd(), size) <= width
    // A closing sign never opens a line.
    if (line && !fits && !/^[，。、；：！？）》」』”’]/.test(piece)) {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    } else line += piece
  }
  return line.trim() ? [...lines, line.trimEnd()] : lines
}
