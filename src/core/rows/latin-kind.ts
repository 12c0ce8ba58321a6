import { type ColumnKind, columnKind } from './columns.ts'
import { latinReadings } from './latin-names.ts'
import { rowNumber } from './numbers.ts'
import { unitCost } from './units.ts'

/** The kinds a key may be of by its name alone: Chinese, English or spelled in Latin letters. */
export function possibleKinds(key: string): ColumnKind[] {
  const named = columnKind(key)
  return named && named !== 'unknown'
    ? [named]
    : latinReadings(key).map((name) => columnKind(name) ?? 'unknown')
}

/** What a column holds by its name; a name in Latin letters (wcqk, leadDept) must be borne out by its texts. */
export function kindOf(name: string, texts: readonly string[]): ColumnKind {
  return (
    possibleKinds(name).find((kind, i) => (i === 0 && isSaid(name)) || bearsOut(kind, texts)) ??
    'unknown'
  )
}

const isSaid = (name: string) => {
  const kind = columnKind(name)
  return kind !== null && kind !== 'unknown'
}

/** Whether texts are what a column of that kind holds. */
function bearsOut(kind: ColumnKind, texts: readonly string[]): boolean {
  const most = (is: (text: string) => boolean) => texts.filter(is).length >= texts.length * 0.7
  if (kind === 'no') return most((text) => typeof rowNumber(text) === 'number')
  if (kind === 'lead' || kind === 'support') return most((text) => unitCost(text.split('\n')) < 0.9)
  if (kind === 'task' || kind === 'report')
    return texts.reduce((sum, text) => sum + text.length, 0) >= texts.length * 5
  return kind !== 'unknown'
}
