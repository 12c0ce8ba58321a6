import { parquetWriteBuffer } from 'hyparquet-writer'
import type { Dataset, Task } from '../model.ts'
import { type Provenance, provenanceFacts } from './provenance.ts'

type Type = 'STRING' | 'DOUBLE' | 'INT32' | 'BOOLEAN' | 'JSON'
interface Field<T> {
  name: string
  type: Type
  value: (record: T) => unknown
}

interface Cell {
  dataset: Dataset
  task: Task
}

/** Columns every table begins with, so that files of many cities can be read as one table. */
const PLACE: Field<Cell>[] = [
  { name: 'dataset', type: 'STRING', value: ({ dataset: d }) => d.dataset.id },
  { name: 'place', type: 'STRING', value: ({ dataset: d }) => d.dataset.place },
  { name: 'year', type: 'INT32', value: ({ dataset: d }) => d.dataset.year },
  { name: 'no', type: 'STRING', value: ({ task }) => String(task.no) },
  { name: 'key', type: 'STRING', value: ({ task }) => task.key },
]

const TASK: Field<Cell>[] = [
  ...PLACE,
  { name: 'task', type: 'STRING', value: ({ task }) => task.task },
  { name: 'units', type: 'JSON', value: ({ task }) => task.units },
  { name: 'paragraphs', type: 'JSON', value: ({ task }) => task.paragraphs },
  { name: 'category', type: 'STRING', value: ({ task }) => task.category ?? null },
  { name: 'theme', type: 'STRING', value: ({ task }) => task.theme },
  { name: 'status', type: 'STRING', value: ({ task }) => task.status },
  { name: 'documents', type: 'JSON', value: ({ task }) => task.documents },
  { name: 'figures', type: 'INT32', value: ({ task }) => task.figures },
  { name: 'targets', type: 'INT32', value: ({ task }) => task.targets.length },
]

type TargetCell = Cell & { index: number }
const at = ({ task, index }: TargetCell) => task.targets[index]!

const TARGET: Field<TargetCell>[] = [
  ...PLACE,
  { name: 'target', type: 'INT32', value: (r) => r.index },
  { name: 'metric', type: 'STRING', value: (r) => at(r).metric },
  { name: 'quote', type: 'STRING', value: (r) => at(r).quote },
  { name: 'op', type: 'STRING', value: (r) => at(r).op },
  { name: 'value', type: 'DOUBLE', value: (r) => at(r).value },
  { name: 'high', type: 'DOUBLE', value: (r) => at(r).high },
  { name: 'unit', type: 'STRING', value: (r) => at(r).unit },
  { name: 'kind', type: 'STRING', value: (r) => at(r).kind },
  { name: 'actual_quote', type: 'STRING', value: (r) => at(r).actual?.quote ?? null },
  { name: 'actual_value', type: 'DOUBLE', value: (r) => at(r).actual?.value ?? null },
  { name: 'actual_unit', type: 'STRING', value: (r) => at(r).actual?.unit ?? null },
  { name: 'actual_para', type: 'INT32', value: (r) => at(r).actual?.para ?? null },
  { name: 'ratio', type: 'DOUBLE', value: (r) => at(r).ratio },
  { name: 'lower_is_better', type: 'BOOLEAN', value: (r) => at(r).lowerIsBetter },
  { name: 'verdict', type: 'STRING', value: (r) => at(r).verdict },
  { name: 'strict', type: 'STRING', value: (r) => at(r).strict },
  { name: 'lenient', type: 'STRING', value: (r) => at(r).lenient },
  { name: 'reason', type: 'STRING', value: (r) => at(r).reason.code },
  { name: 'theme', type: 'STRING', value: ({ task }) => task.theme },
  { name: 'status', type: 'STRING', value: ({ task }) => task.status },
  { name: 'units', type: 'JSON', value: ({ task }) => task.units },
]

function write<T>(records: T[], fields: Field<T>[], facts: [string, string][]): Uint8Array {
  const columnData = fields.map(({ name, type, value }) => ({
    name,
    type,
    data: records.map(value),
  }))
  const kvMetadata = facts.map(([key, value]) => ({ key: `taizhang.${key}`, value }))
  return new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata, createdBy: 'taizhang' }))
}

/** Tasks as Parquet, one row a task; verdicts and statuses by their English keys. */
export function tasksToParquet(dataset: Dataset, provenance: Provenance): Uint8Array {
  const records = dataset.tasks.map((task) => ({ dataset, task }))
  return write(records, TASK, provenanceFacts(dataset, provenance))
}

/** Targets as Parquet, one row a quantified target. */
export function targetsToParquet(dataset: Dataset, provenance: Provenance): Uint8Array {
  const records = dataset.tasks.flatMap((task) =>
    task.targets.map((_, index) => ({ dataset, task, index })),
  )
  return write(records, TARGET, provenanceFacts(dataset, provenance))
}
