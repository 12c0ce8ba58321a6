/** What the ledger worker and its client say to each other. */
import type { DatasetInfo, Diagnostic, Finding, Repair, Verdict } from '../core/model.ts'
import type { FacetCount, TaskListItem } from '../core/query/types.ts'

/** Parts keys in a text of many; no key holds it. */
export const BETWEEN = '\u0001'

/** Everything about the open dataset except its tasks. */
export interface LedgerHead {
  info: DatasetInfo
  rules: string
  hash: string | null
  /** Number of tasks; number of targets by verdict. */
  total: number
  verdicts: Record<Verdict, number>
  /** Units, themes and documents with how many tasks have them. */
  units: FacetCount[]
  themes: FacetCount[]
  documents: FacetCount[]
  findings: Finding[]
  diagnostics: Diagnostic[]
  repairs: Repair[]
  /** Where it was read from this time. */
  origin: 'stored' | 'bundled'
  /** Why nothing can be kept on this device (quota, blocked, denied, …); null when all is well. */
  storageFailure: string | null
}

/** `fetch` and `write` count bytes and tasks; `total` 0 = not known. */
export interface LoadProgress {
  phase: 'fetch' | 'read' | 'write'
  done: number
  total: number
  /** Rows a list begins with, told once while the rest of a large dataset is still being read. */
  first?: TaskListItem[]
}

/** Told without being asked. */
export type LedgerEvent =
  /** A newer bundled edition replaced the open one; ask again. */
  | { kind: 'replaced'; head: LedgerHead }
  /** The dataset could not be kept: it is shown, read-only. */
  | { kind: 'storage'; failure: string }
