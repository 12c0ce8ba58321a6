import { decodeText } from './encoding.ts'

/** Parts looked at: a saved page has one of text and a few pictures. */
const MAX_PARTS = 200

/** The HTML part of a saved page, decoded; null where it holds none. */
export function htmlOfMhtml(text: string): string | null {
  const boundary = /boundary\s*=\s*(?:"([^"\r\n]{1,120})"|([^\s;"]{1,120}))/i.exec(
    text.slice(0, 8000),
  )
  const mark = boundary?.[1] ?? boundary?.[2]
  if (!mark) return null
  for (const part of text.split(`--${mark}`, MAX_PARTS).slice(1)) {
    const split = /\r?\n[ \t]*\r?\n/.exec(part)
    if (!split) continue
    const head = part.slice(0, split.index)
    if (!/Content-Type:\s*(?:text\/html|application\/xhtml)/i.test(head)) continue
    const body = part.slice(split.index + split[0].length)
    const coding = /Content-Transfer-Encoding:\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase()
    if (coding === 'base64') return decodeText(fromBase64(body)).text
    if (coding === 'quoted-printable') return decodeText(fromQuotedPrintable(body)).text
    return body
  }
  return null
}

/** Bytes of base64 text (RFC 2045); characters outside the alphabet are passed over. */
function fromBase64(text: string): Uint8Array {
  const out = new Uint8Array(Math.ceil((text.length * 3) / 4))
  let bits = 0
  let held = 0
  let at = 0
  for (let i = 0; i < text.length; i++) {
    const value = BASE64[text.charCodeAt(i)] ?? -1
    if (value < 0) continue
    held = ((held << 6) | value) & 0xffffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      out[at++] = (held >> bits) & 255
    }
  }
  return out.subarray(0, at)
}

const BASE64 = Array.from({ length: 128 }, (_, code) =>
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.indexOf(
    String.fromCharCode(code),
  ),
)

/** Bytes of quoted-printable text (RFC 2045): =E5 is a byte, = at the end of a line joins lines. */
function fromQuotedPrintable(text: string): Uint8Array {
  const out: number[] = []
  const plain = new TextEncoder()
  for (const part of text.replace(/=[ \t]*\r?\n/g, '').split(/(=[0-9A-Fa-f]{2})/)) {
    if (/^=[0-9A-Fa-f]{2}$/.test(part)) out.push(Number.parseInt(part.slice(1), 16))
    else for (const byte of plain.encode(part)) out.push(byte)
  }
  return Uint8Array.from(out)
}
