import type { DatasetInfo } from '../model.ts'

/** What is cited: a dataset, or one task of it. Dates are ISO days. */
export interface Cited {
  info: DatasetInfo
  /** The task's printed number; absent when the whole list is cited. */
  no?: number | string
  /** Address of the view in the app. */
  address: string
  /** Day it was looked at. */
  accessed: string
}

/** GB/T 7714—2015, electronic resource: 责任者. 题名[DB/OL]. (发布日期)[引用日期]. 地址. */
export function citeGbt({ info, no, address, accessed }: Cited): string {
  const part = no === undefined ? '' : `：第${no}项`
  const published = info.published ? `(${info.published})` : ''
  return `${info.source ?? info.place}. ${info.title}${part}[DB/OL]. ${published}[${accessed}]. ${address}.`
}

/** APA 7: Author. (year, month day). Title [Data set]. Retrieved month day, year, from address */
export function citeApa({ info, no, address, accessed }: Cited): string {
  const part = no === undefined ? '' : ` (item ${no})`
  const published = info.published ? apaDate(info.published) : 'n.d.'
  const [year, day] = apaDate(accessed).split(', ')
  const retrieved = day ? `${day}, ${year}` : year
  return `${info.source ?? info.place}. (${published}). ${info.title}${part} [Data set]. Retrieved ${retrieved}, from ${address}`
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** 2023-01-17 → 2023, January 17 */
function apaDate(iso: string): string {
  const [year, month, day] = iso.split('-')
  return month && day ? `${year}, ${MONTHS[Number(month) - 1]} ${Number(day)}` : iso
}
