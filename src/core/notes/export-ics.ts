/** Follow-up dates as a calendar (RFC 5545): one all-day event each, on the reader's own calendar. */
import type { AddressOf } from './export-markdown.ts'
import { type Note, placesOf } from './record.ts'

/** Open follow-ups of `notes`; others are left out. */
export function notesToIcs(notes: readonly Note[], addressOf: AddressOf): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//taizhang//notes//ZH',
    'CALSCALE:GREGORIAN',
  ]
  for (const note of notes) {
    const { due, todo, done, text } = note.body
    const marked = placesOf(note.body).map(({ exact }) => `“${exact}”`)
    if (!due || done) continue
    const what = todo || text.split('\n', 1)[0] || note.label
    const words = [marked.join('\n'), text].filter(Boolean).join('\n')
    lines.push(
      'BEGIN:VEVENT',
      `UID:${encodeURIComponent(note.id)}@taizhang`,
      `DTSTAMP:${new Date(note.edited).toISOString().replace(/[-:]|\.\d+/g, '')}`,
      `DTSTART;VALUE=DATE:${due.replaceAll('-', '')}`,
      `SUMMARY:${escape(`第 ${note.key} 项 ${what}`)}`,
      ...(words ? [`DESCRIPTION:${escape(words)}`] : []),
      `URL:${addressOf(note)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    )
  }
  lines.push('END:VCALENDAR')
  return `${lines.map(fold).join('\r\n')}\r\n`
}

function escape(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\t/g, ' ')
    .replace(/\p{Cc}/gu, '')
}

/** Content lines hold at most 75 bytes; a longer one goes on after a line break and a space. */
function fold(line: string): string {
  let out = ''
  let bytes = 0
  for (const char of line) {
    const code = char.codePointAt(0)!
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    if (bytes + size > 74) {
      out += '\r\n '
      bytes = 1
    }
    out += char
    bytes += size
  }
  return out
}
