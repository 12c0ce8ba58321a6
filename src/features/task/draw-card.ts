import { VERDICT_GLYPHS } from '../../components/display/glyphs.ts'
import type { Verdict } from '../../core/model.ts'

/** What a share card says: everything a finding needs to be traced without the app. */
export interface CardText {
  app: string
  place: string
  no: string
  task: string
  targets: { verdict: Verdict; word: string; target: string; report: string; sum: string | null }[]
  more: string
  source: string
  address: string
}

const WIDTH = 1080
const MARGIN = 72

/** Tokens of the page, so that the card follows the theme it is made in. */
function palette(): (token: string) => string {
  const style = getComputedStyle(document.documentElement)
  return (token) => style.getPropertyValue(token).trim()
}

/** What a line is not broken within: a word or figure of Latin letters and digits, or one sign. */
const PIECES = /[“‘（《「『【(]*(?:[\p{Script=Latin}\d][\p{Script=Latin}\d.,:/?=&%#_~+-]*|[^])/gu
const CLOSING = /^[，。、；：！？”’』」）》】,.;:!?)%·]+$/u

/** Lines of `text` no wider than `width`, closing punctuation aside: that never begins a line. */
export function wrapLines(
  text: string,
  width: number,
  measure: (text: string) => number,
): string[] {
  const lines: string[] = []
  let line = ''
  for (const whole of text.match(PIECES) ?? [])
    for (const piece of measure(whole) > width ? whole : [whole]) {
      const full = line && measure(line + piece) > width && !CLOSING.test(piece)
      if (piece === '\n' || full) {
        lines.push(line.trimEnd())
        line = piece.trim()
      } else line += piece
    }
  if (line) lines.push(line.trimEnd())
  return lines
}

/** Draws the card and sizes the canvas to it. Everything is drawn here: no font or image is fetched. */
export function drawCard(canvas: HTMLCanvasElement, card: CardText): void {
  const pen = canvas.getContext('2d')
  if (!pen) return
  const color = palette()
  const serif = color('--serif')
  const sans = color('--sans')
  const height = layout(pen, card, { color, serif, sans }, false)
  canvas.width = WIDTH
  canvas.height = height
  pen.fillStyle = color('--paper')
  pen.fillRect(0, 0, WIDTH, height)
  layout(pen, card, { color, serif, sans }, true)
}

interface Ink {
  color: (token: string) => string
  serif: string
  sans: string
}

/** One pass: measures, and draws if asked to. Returns the height. */
function layout(pen: CanvasRenderingContext2D, card: CardText, ink: Ink, draw: boolean): number {
  const { color, serif, sans } = ink
  const wide = WIDTH - 2 * MARGIN
  let y = MARGIN
  const put = (text: string, x: number, font: string, token: string, align: CanvasTextAlign) => {
    pen.font = font
    pen.textAlign = align
    pen.textBaseline = 'alphabetic'
    pen.fillStyle = color(token)
    if (draw) pen.fillText(text, x, y)
  }
  const block = (text: string, font: string, token: string, leading: number, x = MARGIN) => {
    pen.font = font
    const lines = wrapLines(text, wide - (x - MARGIN), (part) => pen.measureText(part).width)
    for (const line of lines) {
      y += leading
      put(line, x, font, token, 'left')
    }
  }
  const rule = (thick: number) => {
    pen.fillStyle = color('--ink')
    if (draw) pen.fillRect(MARGIN, y, wide, thick)
    y += thick
  }

  y += 36
  put(card.app, MARGIN, `700 40px ${serif}`, '--ink', 'left')
  put(card.place, WIDTH - MARGIN, `30px ${sans}`, '--ink2', 'right')
  y += 28
  rule(6)
  y += 4
  rule(2)
  y += 34
  block(card.no, `30px ${sans}`, '--ink3', 34)
  y += 4
  block(card.task, `700 44px ${serif}`, '--ink', 74)
  y += 44
  rule(6)
  for (const { verdict, word, target, report, sum } of card.targets) {
    y += 66
    const top = y
    if (draw) {
      pen.save()
      pen.fillStyle = color(`--${verdict}`)
      pen.translate(MARGIN, top - 34)
      pen.scale(2.4, 2.4)
      pen.fill(new Path2D(VERDICT_GLYPHS[verdict]))
      pen.restore()
    }
    put(word, MARGIN + 54, `700 38px ${sans}`, `--${verdict}`, 'left')
    if (sum) put(sum, WIDTH - MARGIN, `28px ${sans}`, '--ink2', 'right')
    y += 6
    block(target, `34px ${serif}`, '--ink', 56)
    block(report, `34px ${serif}`, '--ink', 56)
    y += 34
    rule(1)
  }
  if (card.more) block(card.more, `28px ${sans}`, '--ink3', 56)
  y += 30
  block(card.source, `26px ${sans}`, '--ink2', 42)
  block(card.address, `24px ${sans}`, '--ink3', 42)
  return y + MARGIN
}
