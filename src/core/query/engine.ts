/** The ledger in memory: one dataset, its index, the reader's notes, and every question about them. */
import type { Dataset, Finding, Task } from '../model.ts'
import { emptyFilter } from './address.ts'
import { hasBit, listOf, noBits, setBit } from './bits.ts'
import type { Columns } from './columns.ts'
import { buildNoteColumns, buildTaskColumns } from './columns.ts'
import type { Corpus } from './corpus.ts'
import { drain, gatherCorpus } from './corpus.ts'
import { facetCounts, filterAndCount } from './facets.ts'
import { findHits, fold } from './fold.ts'
import type { Grams } from './grams.ts'
import { buildGrams } from './grams.ts'
import { judgedTasks } from './judged.ts'
import { groupOrder, keepShown, naturalOrder, OF_NOTES, sortedTasks } from './order.ts'
import { parseSearch } from './parse-search.ts'
import type { Readings } from './pinyin.ts'
import { rankMatches } from './rank.ts'
import type { Reckoning } from './reckoning.ts'
import { countedOf, countVerdicts, reckon } from './reckoning.ts'
import type { Links, Related } from './related.ts'
import { buildLinks, relatedTo } from './related.ts'
import { pieceIn, search } from './search.ts'
import type { SearchScope } from './search.ts'
import { listItem } from './snippet.ts'
import { suggest } from './suggest.ts'
import type {
  Filter,
  Query,
  QueryResult,
  SortKey,
  Suggestion,
  TaskListItem,
  TaskNotes,
} from './types.ts'

type Gathering = Generator<void, Corpus>

/** One task as its page shows it. */
export interface TaskView {
  index: number
  task: Task
  /** Keys of the neighbours in the order last asked for, or in the document's. */
  previous: string | null
  next: string | null
  /** Place in that order, from 1, and its length. */
  place: number
  of: number
  related: Related[]
  findings: Finding[]
  /** Marks of the search words in task text and paragraphs. */
  hits: { task: [number, number][]; paragraphs: [number, number][][] }
}

export class Engine {
  readonly dataset: Dataset
  private spelledKeys: ReadonlyMap<string, number> | null = null
  private keys: ReadonlyMap<string, number> | null = null
  private readonly scope: SearchScope
  /** Texts are gathered in slices, or in one go by the first search that comes before. */
  private gathering: Gathering | null
  private corpus: Corpus | null = null
  /** The rules' verdicts, and the reader's in their place, made when first asked for. */
  private readonly derived: Reckoning
  private own: Reckoning | null = null
  private notes = new Map<number, TaskNotes>()
  private sorted = new Map<string, Uint32Array>()
  private links: Links | null = null
  private order: Uint32Array
  private terms: string[] = []

  /** `today` is an ISO date: what follow-ups are due is told from it. */
  constructor(
    dataset: Dataset,
    private today: string,
  ) {
    const { tasks } = dataset
    this.dataset = dataset
    this.order = naturalOrder(tasks.length)
    this.derived = reckon(tasks)
    this.gathering = gatherCorpus(tasks)
    const foldedKeys = () => this.foldedKeys()
    const corpus = () => this.corpus ?? this.gathered(drain(this.gathering as Gathering))
    this.scope = {
      dataset,
      get corpus() {
        return corpus()
      },
      grams: null,
      columns: {
        ...buildTaskColumns(tasks),
        ...buildNoteColumns(tasks.length, this.notes, today),
        ...countedOf(this.derived),
      },
      notes: new Map(),
      get byKey() {
        return foldedKeys()
      },
      readings: null,
    }
  }

  /** Place of each task in the dataset; made when first asked for, opening does not need it. */
  get byKey(): ReadonlyMap<string, number> {
    return (this.keys ??= new Map(this.dataset.tasks.map((task, i) => [task.key, i])))
  }

  get columns(): Columns {
    return this.scope.columns
  }

  /** Builds the index a slice at a time; every question is answered before, too, only slower. */
  *prepare(): Generator<void, Grams> {
    while (this.gathering) {
      const step = this.gathering.next()
      if (step.done) this.gathered(step.value)
      else yield
    }
    const grams = yield* buildGrams(this.scope.corpus)
    this.scope.grams = grams
    return grams
  }

  /** Memory of the search index in bytes: the folded text with its offsets, and the grams. */
  bytes(grams: Grams): number {
    const { text, starts, taskEnds, reportStarts } = this.scope.corpus
    const offsets = starts.byteLength + taskEnds.byteLength + reportStarts.byteLength
    return text.length * 2 + offsets + grams.bytes
  }

  /** Letters mean pinyin from now on. */
  setReadings(readings: Readings): void {
    this.scope.readings = readings
  }

  setNotes(notes: readonly TaskNotes[], today = this.today): void {
    if (notes.length === 0 && this.notes.size === 0) return
    this.today = today
    this.notes = new Map()
    const words = new Map<number, string>()
    for (const note of notes) {
      const index = this.byKey.get(note.key)
      if (index === undefined) continue
      this.notes.set(index, note)
      if (note.text) words.set(index, fold(note.text))
    }
    this.scope.notes = words
    const columns = buildNoteColumns(this.dataset.tasks.length, this.notes, today)
    this.scope.columns = { ...this.scope.columns, ...columns }
    this.own = null
    for (const name of this.sorted.keys()) if (OF_NOTES.test(name)) this.sorted.delete(name)
  }

  /** Indexes of the tasks a search text finds, in the document's order. */
  find(q: string): Uint32Array {
    const { base } = this.searched({ ...emptyFilter(), q })
    return base ? listOf(base) : this.sortedBy('no', false)
  }

  /** The tasks, with the reader's verdicts in the place of the rules' if `own`. */
  tasks(own = false): readonly Task[] {
    return this.reckoning(own).tasks
  }

  /** The tasks a filter shows, a byte a task, 1 = shown; for charts and exports. */
  matching(filter: Filter, own = false): Uint8Array {
    const { tasks } = this.dataset
    this.count(own)
    const { base } = this.searched(filter)
    const shown = new Uint8Array(tasks.length)
    for (const task of filterAndCount(this.columns, tasks.length, filter, base, []).list) {
      shown[task] = 1
    }
    return shown
  }

  /** Answers a query; the order is kept for `view`'s neighbours. */
  query({ filter, sort, descending, group, own = false }: Query): QueryResult {
    const { tasks } = this.dataset
    this.count(own)
    const { base, terms, clauses } = this.searched(filter)
    const { bits, list, counts } = filterAndCount(this.columns, tasks.length, filter, base)
    let flat = list
    if (sort === 'relevance') {
      if (clauses.length) flat = rankMatches(this.scope, clauses, list)
    } else if (sort !== 'no' || descending) {
      flat = keepShown(this.sortedBy(sort, descending, own), bits, list.length)
    }
    const { order, groups } = groupOrder(flat, group, this.columns)
    this.order = order
    this.terms = terms
    return {
      order,
      matched: list.length,
      total: tasks.length,
      groups,
      facets: facetCounts(this.columns, counts),
      verdicts: countVerdicts(this.reckoning(own), flat),
      terms,
    }
  }

  /** List rows for the tasks on screen; indexes out of range are left out. */
  items(indexes: readonly number[], terms: readonly string[]): TaskListItem[] {
    return indexes.flatMap((index) => {
      const task = this.dataset.tasks[index]
      return task ? [listItem(task, index, terms)] : []
    })
  }

  /** One task with its surroundings; null where the key is unknown. */
  view(key: string): TaskView | null {
    const { tasks, findings } = this.dataset
    const index = this.byKey.get(key)
    const task = index === undefined ? undefined : tasks[index]
    if (index === undefined || !task) return null
    this.links ??= buildLinks(tasks)
    let at = this.order.indexOf(index)
    const order = at < 0 ? naturalOrder(tasks.length) : this.order
    if (at < 0) at = index
    const keyAt = (place: number) => tasks[order[place] ?? -1]?.key ?? null
    return {
      index,
      task,
      previous: at > 0 ? keyAt(at - 1) : null,
      next: keyAt(at + 1),
      place: at + 1,
      of: order.length,
      related: relatedTo(index, tasks, this.links),
      findings: findings.filter((finding) => touches(finding, key)),
      hits: {
        task: findHits(task.task, this.terms),
        paragraphs: task.paragraphs.map(({ text }) => findHits(text, this.terms)),
      },
    }
  }

  /** The tasks that fit a search best, with the words that show it; the list's order stays as asked. */
  best(q: string, most = 4): TaskListItem[] {
    const { base, terms, clauses } = this.searched({ ...emptyFilter(), q })
    if (!base) return []
    return this.items([...rankMatches(this.scope, clauses, listOf(base)).subarray(0, most)], terms)
  }

  suggest(text: string): Suggestion[] {
    return suggest(this.scope, text)
  }

  /** Those of the names that hold what is typed, in either script, or that its letters spell. */
  named(names: readonly string[], text: string): string[] {
    const term = fold(text.trim())
    return names.filter((name) => pieceIn(this.scope, name, term) !== null)
  }

  /** Lets go of the work, which holds every text in pieces. */
  private gathered(corpus: Corpus): Corpus {
    this.gathering = null
    return (this.corpus = corpus)
  }

  /** Keys as a search spells them: the same map, unless a document numbers by letters. */
  private foldedKeys(): ReadonlyMap<string, number> {
    const { tasks } = this.dataset
    this.spelledKeys ??= tasks.every(({ key }) => /^[\d~]+$/.test(key))
      ? this.byKey
      : new Map(tasks.map(({ key }, i) => [fold(key), i]))
    return this.spelledKeys
  }

  private searched(filter: Query['filter']) {
    const clauses = parseSearch(filter.q)
    const { bits, terms } = search(this.scope, clauses)
    if (!filter.keys) return { base: bits, terms, clauses }
    const base = noBits(this.dataset.tasks.length)
    for (const key of filter.keys) {
      const index = this.byKey.get(key)
      if (index !== undefined && (!bits || hasBit(bits, index))) setBit(base, index)
    }
    return { base, terms, clauses }
  }

  private reckoning(own: boolean): Reckoning {
    if (!own) return this.derived
    return (this.own ??= reckon(judgedTasks(this.dataset.tasks, this.notes)))
  }

  /** Facets and field words speak from now on of the rules' verdicts, or of the reader's. */
  private count(own: boolean): void {
    const counted = countedOf(this.reckoning(own))
    if (this.columns.verdict !== counted.verdict)
      this.scope.columns = { ...this.columns, ...counted }
  }

  private sortedBy(
    key: Exclude<SortKey, 'relevance'>,
    descending: boolean,
    own = false,
  ): Uint32Array {
    const name = `${own ? 'own ' : ''}${key}${descending ? '-' : ''}`
    const known = this.sorted.get(name)
    if (known) return known
    const order = sortedTasks(key, descending, this.tasks(own), this.columns, this.notes)
    this.sorted.set(name, order)
    return order
  }
}

function touches(finding: Finding, key: string): boolean {
  if (finding.kind === 'reuse') return finding.places.some((place) => place.key === key)
  if (finding.kind === 'borrowed') return finding.key === key || finding.answer.key === key
  return finding.key === key || finding.places.some((place) => place.key === key)
}
