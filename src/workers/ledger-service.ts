/** The ledger's side of the conversation, without the worker around it, so that tests need none. */
import type { Dataset, Task } from '../core/model.ts'
import { VERDICTS } from '../core/model.ts'
import { Engine } from '../core/query/engine.ts'
import { readReadings } from '../core/query/pinyin.ts'
import type { Query, QueryResult, TaskNotes } from '../core/query/types.ts'
import type { OverviewSummary } from '../core/summaries/summary.ts'
import type { Call, Handlers } from './calls.ts'
import type { KeptDataset } from './dataset-source.ts'
import { fetchBundled, keep, readCatalogue, readStored, storedIds } from './dataset-source.ts'
import type { LedgerEvent, LedgerHead, LoadProgress } from './ledger-api.ts'

const LETTERS = /[a-z]{2}/i

/** The table of traditional characters; nothing is gathered for search, nor searched, before it. */
const folding = () => import('../core/query/script-folding.ts')

/** Handlers for `serve`. `tell` reaches the page unasked; `today` gives the local ISO date. */
export function ledgerHandlers(tell: (event: LedgerEvent) => void, today: () => string): Handlers {
  let engine: Engine | null = null
  let notes: TaskNotes[] = []
  let newest = 0
  let openings = 0
  let readings: Promise<void> | null = null

  const current = (): Engine => {
    if (!engine) throw Object.assign(new Error('no dataset is open'), { code: 'not-open' })
    return engine
  }

  /** A slow opening must not replace what was opened after it. */
  function stillWanted(turn: number): void {
    if (turn !== openings)
      throw Object.assign(new Error('another was opened'), { code: 'superseded' })
  }

  function use(
    dataset: KeptDataset,
    origin: LedgerHead['origin'],
    failure: string | null,
  ): LedgerHead {
    const opened = new Engine(dataset, today())
    engine = opened
    readings = null
    opened.setNotes(notes)
    void folding().then(() => indexInSlices(opened))
    return headOf(opened, origin, failure)
  }

  /** Letters need the table of readings; it is fetched when they are first typed. */
  async function ready(text: string): Promise<Engine> {
    if (text) await folding()
    const opened = current()
    if (LETTERS.test(text)) {
      readings ??= import('../core/query/pinyin-table.ts').then(({ SYLLABLES }) =>
        opened.setReadings(readReadings(SYLLABLES)),
      )
      await readings.catch(() => undefined)
    }
    return opened
  }

  /** After painting: is there a newer edition on the site? */
  async function refresh(base: string, id: string, dataset: KeptDataset): Promise<void> {
    if (!dataset.bundled) return
    const entry = (await readCatalogue(base)).find((candidate) => candidate.id === id)
    if (!entry || entry.file === dataset.bundled) return
    const newer = await fetchBundled(base, entry, () => undefined).catch(() => null)
    if (!newer || engine?.dataset !== dataset) return
    const failure = await keep(base, entry, newer, () => undefined)
    tell({ kind: 'replaced', head: use(newer, 'bundled', failure) })
  }

  return {
    async open(call: Call, base: string, id: string): Promise<LedgerHead> {
      const progress = (value: LoadProgress) => call.progress(value)
      const turn = ++openings
      const { dataset, failure } = await readStored(id, progress)
      if (dataset) {
        stillWanted(turn)
        const head = use(dataset, 'stored', null)
        void refresh(base, id, dataset)
        return head
      }
      const entry = (await readCatalogue(base)).find((candidate) => candidate.id === id)
      if (!entry) throw Object.assign(new Error(`no dataset ${id}`), { code: 'unknown-dataset' })
      const bundled = await fetchBundled(base, entry, progress)
      stillWanted(turn)
      if (!failure) {
        void keep(base, entry, bundled, progress).then((code) => {
          if (code) tell({ kind: 'storage', failure: code })
        })
      }
      return use(bundled, 'bundled', failure)
    },

    catalogue: (_call: Call, base: string) => readCatalogue(base),
    stored: () => storedIds(),

    /** A dataset whole, for comparing and exporting; does not change which one is open. */
    async dataset(call: Call, base: string, id: string): Promise<Dataset> {
      if (engine?.dataset.dataset.id === id) return engine.dataset
      const progress = (value: LoadProgress) => call.progress(value)
      const { dataset } = await readStored(id, progress)
      if (dataset) return dataset
      const entry = (await readCatalogue(base)).find((candidate) => candidate.id === id)
      if (!entry) throw Object.assign(new Error(`no dataset ${id}`), { code: 'unknown-dataset' })
      return fetchBundled(base, entry, progress)
    },

    /** Null where a newer query has come meanwhile. */
    async query(_call: Call, query: Query): Promise<QueryResult | null> {
      const turn = ++newest
      await nextTask()
      if (turn !== newest) return null
      const opened = await ready(query.filter.q)
      return turn === newest ? opened.query(query) : null
    },

    items: (_call: Call, indexes: number[], terms: string[]) => current().items(indexes, terms),
    async summary(_call: Call, query: Query, mostUnits?: number): Promise<OverviewSummary> {
      const [opened, { summarise }] = await Promise.all([
        ready(query.filter.q),
        import('../core/summaries/summarise.ts'),
      ])
      const tasks = opened.tasks(query.own)
      const { dataset } = opened
      const shown = opened.matching(query.filter, query.own)
      return summarise({ ...dataset, tasks }, shown, notes, mostUnits)
    },
    task: (_call: Call, key: string) => current().view(key),
    /** None before a dataset is open: the box can be typed in at once. */
    suggest: async (_call: Call, text: string) => (engine ? (await ready(text)).suggest(text) : []),

    tasks(_call: Call, keys: string[] | null, most?: number): Task[] {
      const { dataset, byKey } = current()
      if (!keys) return dataset.tasks.slice(0, most)
      return keys.flatMap((key) => dataset.tasks[byKey.get(key) ?? -1] ?? [])
    },

    tasksOf: (_call: Call, unit: string): Task[] =>
      current().dataset.tasks.filter(({ units }) => units.includes(unit)),

    async setNotes(_call: Call, given: TaskNotes[]): Promise<void> {
      await folding()
      notes = given
      engine?.setNotes(given, today())
    },
  }
}

/** Lets what has arrived meanwhile be handled first. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}

async function indexInSlices(engine: Engine): Promise<void> {
  const work = engine.prepare()
  await nextTask()
  while (!work.next().done) await nextTask()
}

function headOf(
  { dataset, columns }: Engine,
  origin: LedgerHead['origin'],
  storageFailure: string | null,
): LedgerHead {
  const verdicts = Object.fromEntries(
    VERDICTS.map((verdict) => [verdict, 0]),
  ) as LedgerHead['verdicts']
  for (const task of dataset.tasks) for (const target of task.targets) verdicts[target.verdict]++
  const values = (facet: 'unit' | 'theme' | 'document') =>
    columns[facet].values.map((value, at) => {
      const total = columns[facet].totals[at] as number
      return { value, count: total, total }
    })
  return {
    info: dataset.dataset,
    rules: dataset.rules,
    hash: dataset.hash,
    total: dataset.tasks.length,
    verdicts,
    units: values('unit'),
    themes: values('theme'),
    documents: values('document'),
    findings: dataset.findings,
    diagnostics: dataset.diagnostics,
    repairs: dataset.repairs,
    origin,
    storageFailure,
  }
}
