/** A day as a reader writes it; the year where it is not this one. */
export function dayOf(at: number | string, locale: string): string {
  const date = new Date(at)
  const year = date.getFullYear() === new Date().getFullYear() ? undefined : 'numeric'
  return date.toLocaleDateString(locale, { year, month: 'long', day: 'numeric' })
}
