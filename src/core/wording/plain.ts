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
    codes.push(code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code)
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
