import { walkXml } from './xml.ts'

/** How a number is shown, as far as it changes what a reader sees. */
export type CellStyle = 'plain' | 'percent' | 'percent2' | 'date'

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
  const code = (custom.get(id) ?? '').slice(0, 200)
  if (id === '9' || /(?:^|[^.])0%/.test(code)) return 'percent'
  if (id === '10' || code.includes('%')) return 'percent2'
  const n = Number(id)
  if (
    (n >= 14 && n <= 17) ||
    n === 22 ||
    (n >= 27 && n <= 31) ||
    /y|d{1,2}/i.test(code.replace(/\[[^\]]*\]|"[^"]*"/g, ''))
  )
    return 'date'
  return 'plain'
}

/** The text of a value: 0.8 in a percent format is 80%, 12.0 is 12, a serial day is an ISO date. */
export function showValue(raw: string, type: string, style: CellStyle): string {
  if (type === 'b') return raw === '1' ? 'TRUE' : 'FALSE'
  if (type !== 'n') return raw
  const value = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(value)) return raw
  if (style === 'percent' || style === 'percent2')
    return `${round(value * 100, style === 'percent' ? 0 : 2)}%`
  if (style === 'date' && value > 0 && value < 2_958_466) return isoDay(value)
  return String(round(value, 10))
}

const round = (value: number, digits: number) => Number(value.toFixed(digits))

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
