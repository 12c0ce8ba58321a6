import type { Span } from '../model.ts'

/** A text in one spelling: no spaces, half-width signs, simplified rule words; with the way back. */
export interface Folded {
  /** What the rules read. */
  text: string
  /** The original. */
  source: string
  /** Folded offset → original offset; null where nothing was dropped, so that all offsets are the same. */
  offsets: readonly number[] | null
}

/** Dashes and waves that stand for a range or a minus; one letter for one letter. */
const SIGNS: Record<string, string> = {
  '—': '-',
  '–': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '―': '-',
  '─': '-',
  '〜': '~',
  '∼': '~',
  '﹪': '%',
  '﹣': '-',
  '﹐': ',',
  '﹔': ';',
  '﹕': ':',
  '「': '“',
  '」': '”',
  '『': '‘',
  '』': '’',
  '〈': '《',
  '〉': '》',
  μ: 'µ',
}

/**
 * Traditional letters of the words the rules look for, so that 萬, 億 and 達 read like 万, 亿 and 达.
 * Only rule words: this is no converter.
 */
const TRADITIONAL =
  '萬万億亿個个達达過过處处條条項项戶户輛辆畝亩頃顷噸吨臺台長长幅幅減减壓压縮缩約约與与內内於于別别總总計计數数積积額额標标務务業业縣县鎮镇鄉乡國国實实現现間间開开興兴動动進进達达辦办頭头隻只張张種种級级類类萬万線线車车戰战產产圓元貳二叁三兩两餘余層层樓楼體体場场園园區区學学調调補补貸贷資资費费費费價价漲涨觸触歲岁時时點点後后來来當当為为無无專专轉转擴扩養养護护齡龄醫医療疗衛卫環环節节優优質质灣湾廳厅際际貿贸聯联網网鐵铁橋桥廠厂農农糧粮豐丰億亿單单雙双棟栋門门設设備备號号證证驗验準准據据覆覆蓋盖獲获評评審审範范預预期期續续維维穩稳畫画劃划發发佈布啟启運运營营執执將将會会幾几規规則则圍围貼贴電电絡络導导結结構构檢检監监觀观應应換换傳传統统館馆廣广關关葉叶東东樂乐稅税財财變变還还遲迟緩缓滯滞報报組组織织舉举績绩選选劇剧藝艺術术遊游歷历創创屬属權权'

const LETTERS = buildLetters()

function buildLetters(): Uint16Array {
  const letters = new Uint16Array(0x10000)
  for (let code = 0; code < 0x10000; code++) letters[code] = code
  for (let code = 0xff01; code <= 0xff5e; code++) letters[code] = code - 0xfee0
  for (const [from, to] of Object.entries(SIGNS)) letters[from.charCodeAt(0)] = to.charCodeAt(0)
  for (let i = 0; i + 1 < TRADITIONAL.length; i += 2) {
    letters[TRADITIONAL.charCodeAt(i)] = TRADITIONAL.charCodeAt(i + 1)
  }
  for (const space of '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff\u200b\u200c\u200d\u2060\u00ad') {
    letters[space.charCodeAt(0)] = 0
  }
  return letters
}

/** One spelling of a text: spaces dropped (seeds break numbers with them), full-width signs narrowed. */
export function fold(source: string): Folded {
  let from = 0
  while (from < source.length && LETTERS[source.charCodeAt(from)] === source.charCodeAt(from))
    from++
  if (from === source.length) return { text: source, source, offsets: null }
  const codes: number[] = []
  codes.length = Math.min(source.length - from, CHUNK)
  let count = 0
  let text = source.slice(0, from)
  let offsets: number[] | null = null
  let length = from
  for (let i = from; i < source.length; i++) {
    const letter = LETTERS[source.charCodeAt(i)]!
    if (letter === 0) {
      offsets ??= Array.from({ length }, (_, at) => at)
      continue
    }
    if (offsets) offsets[length] = i
    length++
    codes[count++] = letter
    if (count === CHUNK) {
      text += String.fromCharCode(...codes)
      count = 0
    }
  }
  if (offsets) offsets[length] = source.length
  codes.length = count
  return { text: text + String.fromCharCode(...codes), source, offsets }
}

/** Letters made into text at a time. */
const CHUNK = 4096

/** The place in the original of a non-empty stretch of the folded text, without outer spaces. */
export function unfoldSpan(folded: Folded, start: number, end: number): Span {
  if (!folded.offsets || end <= start) return { start, end }
  return { start: folded.offsets[start]!, end: folded.offsets[end - 1]! + 1 }
}

/** The words of the original at a stretch of the folded text. */
export function quoteOf(folded: Folded, start: number, end: number): Span & { quote: string } {
  const span = unfoldSpan(folded, start, end)
  return { start: span.start, end: span.end, quote: folded.source.slice(span.start, span.end) }
}
