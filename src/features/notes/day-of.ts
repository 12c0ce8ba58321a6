/** Making a format costs more than using it many times. */
const formats = new Map<string, Intl.DateTimeFormat>()

/** A day as a reader writes it; the year where it is not this one. */
export function dayOf(at: number | string, locale: string): string {
  const date = new Date(at)
  const year = date.getFullYear() === new Date().getFullYear() ? undefined : 'numeric'
  const name = `${locale} ${year}`
  let format = formats.get(name)
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { year, month: 'long', day: 'numeric' })
    formats.set(name, format)
  }
  return format.format(date)
}
