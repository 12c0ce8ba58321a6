import { format } from 'numfmt'
import { walkXml } from './xml.ts'

/**
 * How a number is shown: a pattern of its own, `date` where each reader's own form of a date is meant,
 * `plain` where as many digits as it has.
 */
export type CellStyle = 'plain' | 'date' | { pattern: string }

/** Patterns that a file names by number only (ECMA-376, 18.8.30), as far as they are no dates. */
const BUILT_IN: Record<string, string> = {
  '1': '0',
  '2': '0.00',
  '3': '#,##0',
  '4': '#,##0.00',
  '9': '0%',
  '10': '0.00%',
  '37': '#,##0;-#,##0',
  '38': '#,##0;-#,##0',
  '39': '#,##0.00;-#,##0.00',
  '40': '#,##0.00;-#,##0.00',
}
const LONGEST_PATTERN = 200

/** The style of each cell format of a workbook, by index. */
export function cellStyles(xml: Uint8Array | undefined): CellStyle[] {
  const styles: CellStyle[] = []
  if (!xml) return styles
  const custom = new Map<string, string>()
  let inFormats = false
  walkXml(xml, {
    open(name, a) {
      if (name === 'numFmt' && a.numFmtId) custom.set(a.numFmtId, a.formatCode ?? '')
      else if (name === 'cellXfs') inFormats = true
      else if (name === 'xf' && inFormats) styles.push(styleOf(a.numFmtId ?? '0', custom))
    },
    close(name) {
      if (name === 'cellXfs') inFormats = false
    },
  })
  return styles
}

function styleOf(id: string, custom: ReadonlyMap<string, string>): CellStyle {
  const n = Number(id)
  if ((n >= 14 && n <= 17) || n === 22 || (n >= 27 && n <= 31)) return 'date'
  const pattern = custom.get(id) ?? BUILT_IN[id] ?? ''
  if (!pattern || pattern.length > LONGEST_PATTERN || /^(?:General|@|常规)$/i.test(pattern))
    return 'plain'
  return { pattern }
}

/** The text of a value as its cell shows it: 0.8 in a percent format is 80%, 12846 may be 12,846. */
export function showValue(raw: string, type: string, style: CellStyle): string {
  if (type === 'b') return raw === '1' ? 'TRUE' : 'FALSE'
  if (type !== 'n') return raw
  const value = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(value)) return raw
  const plain = String(Number(value.toFixed(10)))
  if (style === 'plain') return plain
  if (style === 'date') return value > 0 && value < 2_958_466 ? isoDay(value) : plain
  const shown = format(style.pattern, value, SHOWING).trim()
  // What cannot be shown so (###) is a number all the same.
  return shown && !shown.includes('##') ? shown : plain
}

const SHOWING = { locale: 'zh-CN', nbsp: false, throws: false }

/** ISO date of a serial day (1900 system), by the civil-calendar arithmetic of days since 1970. */
function isoDay(serial: number): string {
  const z = Math.floor(serial) - 25569 + 719468
  const era = Math.floor(z / 146097)
  const doe = z - era * 146097
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365,
  )
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const day = doy - Math.floor((153 * mp + 2) / 5) + 1
  const month = mp < 10 ? mp + 3 : mp - 9
  const year = yoe + era * 400 + (month <= 2 ? 1 : 0)
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
