import type { SortKey } from '../../core/query/types.ts'

export interface TableColumn {
  name:
    | 'no'
    | 'task'
    | 'units'
    | 'theme'
    | 'verdict'
    | 'status'
    | 'targets'
    | 'report'
    | 'figures'
    | 'documents'
    | 'mine'
  sort?: SortKey
  /** Always shown. */
  fixed?: boolean
}

/** Columns of the table view in their order; the reader chooses among those that are not fixed. */
export const TABLE_COLUMNS: TableColumn[] = [
  { name: 'no', sort: 'no', fixed: true },
  { name: 'task', fixed: true },
  { name: 'targets', sort: 'ratio' },
  { name: 'verdict', sort: 'verdict' },
  { name: 'status', sort: 'status' },
  { name: 'units', sort: 'unit' },
  { name: 'theme', sort: 'theme' },
  { name: 'report' },
  { name: 'figures', sort: 'figures' },
  { name: 'documents', sort: 'document' },
  { name: 'mine', sort: 'edited' },
]
