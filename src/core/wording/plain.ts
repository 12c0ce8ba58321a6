/** A text without white space and with half-width ASCII, and the way back to the original offsets. */
export interface Plain {
  text: string
  /** Offset in the original of each character of `text`; one more entry for its end. */
  at: Uint32Array
}

/**
 * Folds a text for matching: spaces and line breaks dropped (the sources break words over lines),
 * full-width digits, letters and marks (U+FF01–FF5E) made half-width, so `，` and `,` are one.
 */
export function fold(source: string): Plain {
  const at = new Uint32Array(source.length + 1)
  const codes: number[] = []
  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i)
    if (isSpace(code)) continue
    at[codes.length] = i
    codes.push(code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : (SIMPLIFIED.get(code) ?? code))
  }
  at[codes.length] = codes.length ? at[codes.length - 1]! + 1 : 0
  return { text: fromCodes(codes), at }
}

/** The original's span behind `start`–`end` of a folded text, without white space at its ends. */
export function unfold(plain: Plain, start: number, end: number): { start: number; end: number } {
  return { start: plain.at[start]!, end: end > start ? plain.at[end - 1]! + 1 : plain.at[start]! }
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029
  )
}

/** `String.fromCharCode` in slices: one call with all arguments overflows the stack on long texts. */
function fromCodes(codes: number[]): string {
  let text = ''
  for (let i = 0; i < codes.length; i += 4096)
    text += String.fromCharCode(...codes.slice(i, i + 4096))
  return text
}

/** Traditional characters of the words matched here, with their simplified form. */
const SIMPLIFIED = new Map<number, number>()
const PAIRS =
  '開开設设計计畫画劃划業业於于處处餘余續续辦办後后實实現现達达務务發发佈布啟启動动運运營营項项執执預预將将進进場场竣竣驗验農农產产環环護护養养醫医學学會会區区縣县鄉乡鎮镇橋桥國国際际點点線线條条個个幾几數数據据規规則则範范圍围調调補补貼贴長长車车與与為为無无電电網网絡络導导結结構构維维檢检監监審审計计標标準准類类觀观應应轉转換换傳传統统優优園园館馆廣广號号門门關关體体頭头灣湾葉叶東东樂乐種种積积稅税財财證证變变還还遲迟緩缓滯滞辦办報报組组織织舉举總总績绩評评選选獲获劇剧藝艺術术遊游歷历創创業业層层廳厅屬属權权'
for (let i = 0; i + 1 < PAIRS.length; i += 2)
  if (PAIRS[i] !== PAIRS[i + 1]) SIMPLIFIED.set(PAIRS.charCodeAt(i), PAIRS.charCodeAt(i + 1))
