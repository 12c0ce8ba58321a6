/** The searchers compared, each built over the same texts and asked for the ids of all matches. */
import { create, insertMultiple, search as searchOrama } from '@orama/orama'
import { Index } from 'flexsearch'
import MiniSearch from 'minisearch'
import { buildCorpus } from '../../src/core/query/corpus.ts'
import { Engine } from '../../src/core/query/engine.ts'
import { findTerm } from '../../src/core/query/find-term.ts'
import { fold } from '../../src/core/query/fold.ts'
import type { Dataset, Task } from '../../src/core/model.ts'

export interface Searcher {
  /** Indexes of matching tasks; order is free. */
  find(q: string): ArrayLike<number> | Promise<ArrayLike<number>>
}

export type SearcherName = '台账' | 'floor' | 'MiniSearch' | 'FlexSearch' | 'Orama'

/** Everything of a task that is searched, folded as the engine folds it. */
export const textOf = (task: Task): string =>
  [task.task, ...task.units, ...task.paragraphs.map(({ text }) => text)].map(fold).join('\n')

/** Two-character tokens: the usual way to make such libraries find Chinese substrings. */
function pairs(text: string): string[] {
  const out: string[] = []
  for (const word of text.split(/\s+/)) {
    if (word.length === 1) out.push(word)
    for (let i = 0; i + 1 < word.length; i++) out.push(word.slice(i, i + 2))
  }
  return out
}

export const SEARCHERS: Record<SearcherName, (dataset: Dataset) => Promise<Searcher> | Searcher> = {
  台账: (dataset) => {
    const engine = new Engine(dataset, '2022-12-31')
    for (const _ of engine.prepare());
    return { find: (q) => engine.find(q) }
  },
  floor: (dataset) => {
    const corpus = buildCorpus(dataset.tasks)
    return {
      find(q) {
        const lists = q.split(' ').map((word) => findTerm(corpus, null, fold(word)))
        const [first = new Uint32Array(0), ...rest] = lists
        const sets = rest.map((list) => new Set(list))
        return sets.length ? first.filter((task) => sets.every((set) => set.has(task))) : first
      },
    }
  },
  MiniSearch: (dataset) => {
    const mini = new MiniSearch<{ id: number; text: string }>({
      fields: ['text'],
      tokenize: pairs,
      processTerm: (term) => term,
      searchOptions: { combineWith: 'AND' },
    })
    mini.addAll(dataset.tasks.map((task, id) => ({ id, text: textOf(task) })))
    const options = (q: string) => ({ prefix: q.length === 1 })
    return { find: (q) => mini.search(q, options(q)).map(({ id }) => id as number) }
  },
  FlexSearch: (dataset) => {
    const index = new Index({ tokenize: 'strict', encode: pairs })
    dataset.tasks.forEach((task, id) => index.add(id, textOf(task)))
    const limit = dataset.tasks.length
    return { find: (q) => index.search(q, { limit }) as number[] }
  },
  Orama: async (dataset) => {
    const db = create({
      schema: { text: 'string' } as const,
      components: {
        tokenizer: { language: 'chinese', normalizationCache: new Map(), tokenize: pairs },
      },
    })
    const rows = dataset.tasks.map((task, i) => ({ id: String(i), text: textOf(task) }))
    await insertMultiple(db, rows, 1000)
    const limit = dataset.tasks.length
    return {
      async find(term) {
        const { hits } = await searchOrama(db, { term, threshold: 0, exact: true, limit })
        return hits.map(({ id }) => Number(id))
      },
    }
  },
}
