/** The page's door to the ledger worker. */
import type { Chip } from '../core/query/address.ts'
import type { CatalogueEntry } from '../core/catalogue.ts'
import type { Dataset, Task } from '../core/model.ts'
import type { TaskView } from '../core/query/engine.ts'
import type {
  Query,
  QueryResult,
  Suggestion,
  TaskListItem,
  TaskNotes,
} from '../core/query/types.ts'
import type { OneUnit } from '../core/summaries/one-unit.ts'
import type { OverviewSummary } from '../core/summaries/summary.ts'
import { connect } from './calls.ts'
import { BETWEEN, type LedgerEvent, type LedgerHead, type LoadProgress } from './ledger-api.ts'

export interface Ledger {
  /** Resolves when the worker has first answered with something to show. */
  answered: Promise<void>
  /** Opens a dataset by id. Rejects with code `unknown-dataset`, `offline` or `missing`. */
  open(
    id: string,
    onProgress?: (progress: LoadProgress) => void,
    /** Name of the site's file, if the page fetches it itself and will `give` it. */
    handedOver?: string,
  ): Promise<LedgerHead>
  /** A bundled dataset's file as the page fetched it; null where it could not. */
  give(file: string, bytes: ArrayBuffer | null): Promise<void>
  /** Datasets the site brings along; empty offline on a first visit. */
  catalogue(): Promise<CatalogueEntry[]>
  /** Ids of the datasets on this device. */
  stored(): Promise<string[]>
  /** A dataset whole, open or not. */
  dataset(id: string, onProgress?: (progress: LoadProgress) => void): Promise<Dataset>
  /** Null where a newer query was sent meanwhile: wait for that one's answer. */
  query(query: Query): Promise<QueryResult | null>
  /** How many tasks would match without each of some conditions of the query. */
  without(query: Query, chips: Chip[]): Promise<number[]>
  items(indexes: number[], terms: string[]): Promise<TaskListItem[]>
  /** A summary will be asked for: its program is fetched already. */
  expectSummary(): Promise<void>
  /** What the overview draws: the whole dataset beside what the query leaves; of its units, the largest. */
  summary(query: Query, mostUnits?: number): Promise<OverviewSummary>
  /** Null where no task has the key. */
  task(key: string): Promise<TaskView | null>
  suggest(text: string): Promise<Suggestion[]>
  /** Those of the names that what is typed may mean: script and pinyin are all one. */
  named(names: string[], text: string): Promise<string[]>
  /** The tasks a search finds first, with the words that show it; the list is not asked anew. */
  best(text: string): Promise<TaskListItem[]>
  /** The lines of the document that a task was read from; null where no such document is at hand. */
  lines(key: string): Promise<string[] | null>
  /** All of the reader's notes on the open dataset; replaces what was told before. */
  setNotes(notes: TaskNotes[]): Promise<void>
  /** Tasks by key in the order given; null = all, or the first `most`. */
  tasks(keys: string[] | null, most?: number): Promise<Task[]>
  /** Keys of the tasks at some indexes; `indexes` is given away. Quick for very many. */
  keys(indexes: Uint32Array<ArrayBuffer>): Promise<string[]>
  /** Answers what another worker asks over the port about datasets, past the page. */
  lend(port: MessagePort): Promise<void>
  /**
   * Tasks a unit answers for, alone or with others, in the document's order, as the rules read them;
   * and their sum, with the reader's judgements in it if `own`.
   */
  unit(name: string, own: boolean): Promise<{ tasks: Task[]; unit: OneUnit }>
}

/** Starts the worker. One a page is enough. */
export function startLedger(onEvent: (event: LedgerEvent) => void): Ledger {
  const worker = new Worker(new URL('./ledger.worker.ts', import.meta.url), { type: 'module' })
  const { call } = connect(worker, (event) => onEvent(event as LedgerEvent))
  const base = new URL('.', document.baseURI).href
  let tell = () => {}
  const answered = new Promise<void>((done) => (tell = done))
  const showing = <T>(answer: Promise<T>): Promise<T> => {
    void answer.then(tell, tell)
    return answer
  }
  return {
    answered,
    open: (id, onProgress, handedOver) => call('open', [base, id, handedOver], { onProgress }),
    give: (file, bytes) => call('give', [file, bytes], { transfer: bytes ? [bytes] : [] }),
    catalogue: () => call('catalogue', [base]),
    stored: () => call('stored', []),
    dataset: (id, onProgress) => call('dataset', [base, id], { onProgress }),
    query: (query) => call('query', [query]),
    without: (query, chips) => call('without', [query, chips]),
    items: (indexes, terms) => showing(call('items', [indexes, terms])),
    expectSummary: () => call('expectSummary', []),
    summary: (query, mostUnits) => showing(call('summary', [query, mostUnits])),
    task: (key) => showing(call('task', [key])),
    suggest: (text) => call('suggest', [text]),
    named: (names, text) => call('named', [names, text]),
    best: (text) => call('best', [text]),
    lines: (key) => call('lines', [base, key]),
    setNotes: (notes) => call('setNotes', [notes]),
    tasks: (keys, most) => call('tasks', [keys, most]),
    keys: async (indexes) => {
      if (!indexes.length) return []
      return (await call<string>('keys', [indexes], { transfer: [indexes.buffer] })).split(BETWEEN)
    },
    lend: (port) => call('lend', [port], { transfer: [port] }),
    unit: (name, own) => call('unit', [name, own]),
  }
}
