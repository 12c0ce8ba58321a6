import type { Dataset } from '../model.ts'

/** What every exported file says of itself, so that a figure can be traced without the app. */
export interface Provenance {
  /** Which tasks are inside: `all`, or the filter's address parameters. */
  scope: string
  /** How many of the dataset's tasks are inside, of how many. */
  count: number
  total: number
  /** Address at which the same view opens; empty where there is none (the command line). */
  address: string
  /** ISO date the file was made; the core has no clock, so the caller says it. */
  made: string
}

/** Derived data are facts read from a public document; the app's own work is free of rights. */
export const DATA_LICENSE = {
  name: 'CC0-1.0',
  url: 'https://creativecommons.org/publicdomain/zero/1.0/',
}

/** Name of an export without its extension: dataset, whether it is all of it or a part, and the date. */
export function exportName({ dataset }: Dataset, p: Provenance): string {
  const part = p.scope === 'all' ? 'all' : `${p.count}of${p.total}`
  return `taizhang-${dataset.id}-${part}-${p.made}`
}

/** Provenance as label → value pairs in reading order, for the sheet, the file metadata and the page. */
export function provenanceFacts(dataset: Dataset, p: Provenance): [name: string, value: string][] {
  const { id, title, place, year, published, source } = dataset.dataset
  return [
    ['dataset', id],
    ['title', title],
    ['place', place],
    ['year', String(year ?? '')],
    ['published', published ?? ''],
    ['source', source ?? ''],
    ['sha256', dataset.hash ?? ''],
    ['rules', dataset.rules],
    ['schema', dataset.schema],
    ['scope', p.scope],
    ['tasks', `${p.count}/${p.total}`],
    ['address', p.address],
    ['made', p.made],
    ['license', DATA_LICENSE.name],
  ]
}
