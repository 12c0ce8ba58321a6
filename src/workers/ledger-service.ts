/** The ledger's side of the conversation, without the worker around it, so that tests need none. */
import type { Dataset, Task } from '../core/model.ts'
import { VERDICTS } from '../core/model.ts'
import { dropChip, type Chip } from '../core/query/address.ts'
import { Engine } from '../core/query/engine.ts'
import { readReadings } from '../core/query/pinyin.ts'
import type { Query, QueryResult, TaskNotes } from '../core/query/types.ts'
import type { OneUnit } from '../core/summaries/one-unit.ts'
import type { OverviewSummary } from '../core/summaries/summary.ts'
import { serve, type Call, type Handlers } from './calls.ts'
import type { KeptDataset } from './dataset-source.ts'
import {
  entryOf,
  fetchBundled,
  originalOf,
  keep,
  readBundled,
  readCatalogue,
  readStored,
  storedIds,
} from './dataset-source.ts'
import { BETWEEN, type LedgerEvent, type LedgerHead, type LoadProgress } from './ledger-api.ts'

/** Work nobody waits for: so long after the page had what it shows, or after it asked for nothing. */
const REST_MS = 300
const PATIENCE_MS = 700

const LETTERS = /[a-z]{2}/i

/** The table of traditional characters; nothing is gathered for search, nor searched, before it. */
const folding = () => import('../core/query/script-folding.ts')

/** Only the overview needs it. */
const summaries = () => import('../core/summaries/summarise.ts')

/** Handlers for `serve`. `tell` reaches the page unasked; `today` gives the local ISO date. */
export function ledgerHandlers(tell: (event: LedgerEvent) => void, today: () => string): Handlers {
  let engine: Engine | null = null
  let notes: TaskNotes[] = []
  let newest = 0
  let openings = 0
  let readings: Promise<void> | null = null
  /** Called when the page has been given something to show. */
  let answered = () => {}
  /** Files the page itself fetches for us, by name. */
  const handed = new Map<string, (bytes: ArrayBuffer | null) => void>()

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
    void shown().then(async () => {
      await folding()
      if (engine === opened) await indexInSlices(opened)
    })
    return headOf(opened, origin, failure)
  }

  /** Resolves a moment after the page was given what it shows. */
  function shown(): Promise<void> {
    const before = answered
    return new Promise((resolve) => {
      const patience = setTimeout(resolve, PATIENCE_MS)
      answered = () => {
        before()
        clearTimeout(patience)
        setTimeout(resolve, REST_MS)
        answered = () => {}
      }
    })
  }

  /** Passes on what is shown. */
  function showing<T>(value: T): T {
    answered()
    return value
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

  /** After painting: keeps what the site brought, and looks whether it has a newer edition. */
  async function keepUp(base: string, id: string, dataset: KeptDataset, call: Call | null) {
    await shown()
    const entry = await entryOf(base, id).catch(() => null)
    const progress = (value: LoadProgress) => call?.progress(value)
    const newer = entry && dataset.bundled && entry.file !== dataset.bundled
    const fresh = newer ? await fetchBundled(base, entry, () => undefined).catch(() => null) : null
    if (fresh && engine?.dataset === dataset) {
      const failure = await keep(base, entry?.original, fresh, progress)
      tell({ kind: 'replaced', head: use(fresh, 'bundled', failure) })
    } else if (call) {
      const code = await keep(base, entry?.original, dataset, progress)
      if (code) tell({ kind: 'storage', failure: code })
    }
  }

  const handlers: Handlers = {
    /** `handedOver` names a file that the page fetches itself and will `give`. */
    async open(call: Call, base: string, id: string, handedOver?: string): Promise<LedgerHead> {
      const progress = (value: LoadProgress) => call.progress(value)
      const turn = ++openings
      const coming = handedOver
        ? new Promise<ArrayBuffer | null>((come) => handed.set(handedOver, come))
        : null
      const { dataset, failure } = await readStored(id, progress)
      if (dataset) {
        stillWanted(turn)
        const head = use(dataset, 'stored', null)
        void keepUp(base, id, dataset, null)
        return head
      }
      const given = await coming
      const bundled = given
        ? await readBundled(handedOver!, given)
        : await fetchBundled(base, await entryOf(base, id), progress)
      stillWanted(turn)
      const head = use(bundled, 'bundled', failure)
      void keepUp(base, id, bundled, failure ? null : call)
      return head
    },

    /** A file as the page fetched it; null where it could not. */
    give(_call: Call, file: string, bytes: ArrayBuffer | null): void {
      handed.get(file)?.(bytes)
      handed.delete(file)
    },

    catalogue: (_call: Call, base: string) => readCatalogue(base),
    stored: () => storedIds(),

    /** A dataset whole, for comparing and exporting; does not change which one is open. */
    async dataset(call: Call, base: string, id: string): Promise<Dataset> {
      if (engine?.dataset.dataset.id === id) return engine.dataset
      const progress = (value: LoadProgress) => call.progress(value)
      const { dataset } = await readStored(id, progress)
      if (dataset) return dataset
      return fetchBundled(base, await entryOf(base, id), progress)
    },

    /** Null where a newer query has come meanwhile. */
    async query(_call: Call, query: Query): Promise<QueryResult | null> {
      const turn = ++newest
      await nextTask()
      if (turn !== newest) return null
      const opened = await ready(query.filter.q)
      return turn === newest ? opened.query(query) : null
    },

    /** How many tasks would match without each of some conditions. */
    async without(_call: Call, query: Query, chips: Chip[]): Promise<number[]> {
      const opened = await ready(query.filter.q)
      const left = (chip: Chip) => opened.query({ ...query, filter: dropChip(query.filter, chip) })
      return chips.map((chip) => left(chip).matched)
    },

    items: (_call: Call, indexes: number[], terms: string[]) =>
      showing(current().items(indexes, terms)),
    expectSummary: () => void summaries(),
    async summary(_call: Call, query: Query, mostUnits?: number): Promise<OverviewSummary> {
      const [opened, { summarise }] = await Promise.all([ready(query.filter.q), summaries()])
      const tasks = opened.tasks(query.own)
      const { dataset } = opened
      const matching = opened.matching(query.filter, query.own)
      return showing(summarise({ ...dataset, tasks }, matching, notes, mostUnits))
    },
    task: (_call: Call, key: string) => showing(current().view(key)),
    /** None before a dataset is open: the box can be typed in at once. */
    suggest: async (_call: Call, text: string) => (engine ? (await ready(text)).suggest(text) : []),

    named: async (_call: Call, names: string[], text: string) =>
      engine ? (await ready(text)).named(names, text) : names,
    best: async (_call: Call, text: string) => (engine ? (await ready(text)).best(text) : []),

    tasks(_call: Call, keys: string[] | null, most?: number): Task[] {
      const { dataset, byKey } = current()
      if (!keys) return dataset.tasks.slice(0, most)
      return keys.flatMap((key) => dataset.tasks[byKey.get(key) ?? -1] ?? [])
    },

    /** The lines of the document that a task was read from; null where no such document is at hand. */
    async lines(_call: Call, base: string, key: string): Promise<string[] | null> {
      const { dataset, byKey } = current()
      const task = dataset.tasks[byKey.get(key) ?? -1]
      if (!task?.lines) return null
      const [bytes, { sourceLines }] = await Promise.all([
        originalOf(base, dataset.dataset.id),
        import('../core/readers/source-lines.ts'),
      ])
      return bytes && sourceLines(new Uint8Array(bytes), task.lines, task.task)
    },

    /** Keys of the tasks at some indexes, in one text: a list of very many is slow to pass on. */
    keys: (_call: Call, indexes: Uint32Array): string => {
      const { tasks } = current().dataset
      return Array.from(indexes, (index) => tasks[index]?.key ?? '').join(BETWEEN)
    },

    /** Hands datasets to another worker directly, past the page. */
    lend(_call: Call, port: MessagePort): void {
      serve(port, { dataset: handlers.dataset! })
      port.start()
    },

    async unit(_call: Call, name: string, own: boolean): Promise<{ tasks: Task[]; unit: OneUnit }> {
      const { summariseUnit } = await import('../core/summaries/one-unit.ts')
      const isOf = ({ units }: Task) => units.includes(name)
      const opened = current()
      return {
        tasks: opened.dataset.tasks.filter(isOf),
        unit: summariseUnit(name, opened.tasks(own).filter(isOf)),
      }
    },

    async setNotes(_call: Call, given: TaskNotes[]): Promise<void> {
      await folding()
      notes = given
      engine?.setNotes(given, today())
    },
  }
  return handlers
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
