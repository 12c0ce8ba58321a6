/** What there is to know of each facet: its address, counts, sorting and grouping follow from it. */
import { STATUSES, THEMES, VERDICTS } from '../model.ts'
import type { Facet } from './types.ts'

export interface FacetDefinition {
  /** Values in the order they are shown and sorted; a facet without them holds names, sorted as names. */
  fixed?: readonly string[]
  /** Names beyond the fixed values may stand in it. */
  open?: true
  /** Comes from the reader's notes, not from the document. */
  own?: true
  /** The fixed value that holds all others: a choice beside them, but no group of its own. */
  whole?: string
}

/** In the order the facets are shown. */
export const FACET_TABLE: Readonly<Record<Facet, FacetDefinition>> = {
  unit: { open: true },
  theme: { fixed: THEMES, open: true },
  status: { fixed: STATUSES },
  verdict: { fixed: [...VERDICTS, 'none'] },
  kind: { fixed: ['rate', 'share', 'count', 'amount', 'rank'] },
  document: { open: true },
  tag: { open: true, own: true },
  starred: { fixed: ['1'], own: true },
  noted: { fixed: ['1'], own: true },
  due: { fixed: ['overdue', 'week', 'later', 'any'], own: true, whole: 'any' },
}
export const FACETS = Object.keys(FACET_TABLE) as readonly Facet[]
