/** Clauses → the tasks for which all of them hold, and how good each match is. */
import type { Dataset } from '../model.ts'
import type { Column, Columns } from './columns.ts'
import { yearsOf } from './columns.ts'
import type { Corpus } from './corpus.ts'
import { taskText } from './corpus.ts'
import { findTerm } from './find-term.ts'
import { fold } from './fold.ts'
import type { Grams } from './grams.ts'
import type { Clause } from './parse-search.ts'
import type { Readings } from './pinyin.ts'
import { spelledIn, spelledWords } from './pinyin.ts'
import { valuesSaid } from './words.ts'

/** All that a search reads. `notes` holds the reader's words, folded, by task index. */
export interface SearchScope {
  dataset: Dataset
  corpus: Corpus
  grams: Grams | null
  columns: Columns
  notes: ReadonlyMap<number, string>
  /** Tasks by printed number and by key, folded. */
  numbers: () => ReadonlyMap<string, readonly number[]>
  readings: Readings | null
}

export interface Matches {
  /** 1 where the task matches; null where the search is empty. */
  mask: Uint8Array | null
  /** Folded words to mark in texts, longest first. */
  terms: string[]
}

/** For `SearchScope.numbers`. */
export function tasksByNumber(tasks: Dataset['tasks']): Map<string, number[]> {
  const numbers = new Map<string, number[]>()
  tasks.forEach(({ no, key }, i) => {
    for (const name of new Set([fold(String(no)), fold(key)])) {
      const list = numbers.get(name)
      if (list) list.push(i)
      else numbers.set(name, [i])
    }
  })
  return numbers
}

export function search(scope: SearchScope, clauses: readonly Clause[]): Matches {
  if (clauses.length === 0) return { mask: null, terms: [] }
  const tasks = scope.dataset.tasks.length
  const terms = new Set<string>()
  const mask = new Uint8Array(tasks).fill(1)
  for (const clause of clauses) {
    const hit = new Uint8Array(tasks)
    const words = clause.field ? fieldHits(scope, clause, hit) : anywhere(scope, clause.term, hit)
    if (!clause.exclude) for (const word of words) terms.add(word)
    const wanted = clause.exclude ? 0 : 1
    for (let i = 0; i < tasks; i++) if (hit[i] !== wanted) mask[i] = 0
  }
  return { mask, terms: [...terms].toSorted((a, b) => b.length - a.length) }
}

/** The strings a typed word stands for: itself, and what its letters spell. */
export function spellings(scope: SearchScope, term: string): string[] {
  if (!scope.readings || !/^[a-z]{2,30}$/.test(term)) return [term]
  const words = new Set([term])
  for (const facet of ['unit', 'theme', 'tag'] as const) {
    for (const value of scope.columns[facet].values) {
      const piece = spelledIn(value, term, scope.readings)
      if (piece) words.add(piece)
    }
  }
  if (scope.grams)
    for (const word of spelledWords(scope.grams, term, scope.readings)) words.add(word)
  return [...words]
}

/** A word without a field: text, number, tags and notes. Returns the words found for. */
function anywhere(scope: SearchScope, term: string, hit: Uint8Array): string[] {
  const words = spellings(scope, term)
  for (const word of words) {
    for (const task of findTerm(scope.corpus, scope.grams, word)) hit[task] = 1
    noteHits(scope, word, hit)
  }
  columnHits(scope.columns.tag, (value) => words.some((word) => fold(value).includes(word)), hit)
  numberHits(scope, term, hit)
  return words
}

function noteHits(scope: SearchScope, word: string, hit: Uint8Array): void {
  for (const [task, text] of scope.notes) if (text.includes(word)) hit[task] = 1
}

function numberHits(scope: SearchScope, term: string, hit: Uint8Array): void {
  for (const task of scope.numbers().get(term) ?? []) hit[task] = 1
}

function columnHits(column: Column, wanted: (value: string) => boolean, hit: Uint8Array): void {
  const named = Uint8Array.from(column.values, (value) => (wanted(value) ? 1 : 0))
  if (!named.includes(1)) return
  for (let i = 0; i < hit.length; i++) {
    for (let at = column.offsets[i] as number; at < (column.offsets[i + 1] as number); at++) {
      if (named[column.ids[at] as number]) hit[i] = 1
    }
  }
}

/** A word with a field word before it. Returns the words to mark. */
function fieldHits(scope: SearchScope, { field, term }: Clause, hit: Uint8Array): string[] {
  const { tasks, dataset } = scope.dataset
  switch (field) {
    case 'no':
      numberHits(scope, term, hit)
      return []
    case 'year':
      tasks.forEach((task, i) => (hit[i] = yearsOf(task, dataset).includes(Number(term)) ? 1 : 0))
      return []
    case 'note':
      noteHits(scope, term, hit)
      return [term]
    case 'task':
    case 'report':
      return partHits(scope, field, term, hit)
    case 'status':
    case 'verdict': {
      const column = scope.columns[field]
      const said = valuesSaid(column.values, term)
      columnHits(column, (value) => said.has(value), hit)
      return []
    }
    case null:
      return []
    default: {
      const { readings } = scope
      const pieces = new Set<string>()
      columnHits(
        scope.columns[field],
        (value) => {
          if (fold(value).includes(term)) return pieces.add(term) !== null
          const piece =
            readings && /^[a-z]{2,30}$/.test(term) ? spelledIn(value, term, readings) : null
          return piece !== null && pieces.add(piece) !== null
        },
        hit,
      )
      return [...pieces]
    }
  }
}

function partHits(
  scope: SearchScope,
  part: 'task' | 'report',
  term: string,
  hit: Uint8Array,
): string[] {
  const { starts, taskEnds, reportStarts } = scope.corpus
  const words = spellings(scope, term)
  for (const word of words) {
    for (const task of findTerm(scope.corpus, scope.grams, word)) {
      const text = taskText(scope.corpus, task)
      const begin = starts[task] as number
      const found =
        part === 'task'
          ? text.slice(0, (taskEnds[task] as number) - begin).includes(word)
          : text.includes(word, (reportStarts[task] as number) - begin)
      if (found) hit[task] = 1
    }
  }
  return words
}
