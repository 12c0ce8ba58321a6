/** Clauses → the tasks for which all of them hold, and how good each match is. */
import type { Dataset } from '../model.ts'
import type { Bits } from './bits.ts'
import { allBits, dropBits, keepBits, noBits, setBit } from './bits.ts'
import type { Column, Columns } from './columns.ts'
import { yearsOf } from './columns.ts'
import type { Corpus } from './corpus.ts'
import { taskText } from './corpus.ts'
import { addTerm, findTerm } from './find-term.ts'
import { fold } from './fold.ts'
import type { Grams } from './grams.ts'
import type { Clause } from './parse-search.ts'
import type { Readings } from './pinyin.ts'
import { spelledIn, spelledWords } from './pinyin.ts'
import { valuesSaid } from './values-said.ts'

/** All that a search reads. `notes` holds the reader's words, folded, by task index. */
export interface SearchScope {
  dataset: Dataset
  corpus: Corpus
  grams: Grams | null
  columns: Columns
  notes: ReadonlyMap<number, string>
  /** Task by folded key, which is the printed number but for repeats (`12~2`). */
  byKey: ReadonlyMap<string, number>
  readings: Readings | null
}

export interface Matches {
  /** The matching tasks; null where the search is empty. */
  bits: Bits | null
  /** Folded words to mark in texts, longest first. */
  terms: string[]
}

export function search(scope: SearchScope, clauses: readonly Clause[]): Matches {
  if (clauses.length === 0) return { bits: null, terms: [] }
  const tasks = scope.dataset.tasks.length
  const terms = new Set<string>()
  const bits = allBits(tasks)
  for (const clause of clauses) {
    const hit = noBits(tasks)
    const words = clause.field ? fieldHits(scope, clause, hit) : anywhere(scope, clause.term, hit)
    if (clause.exclude) dropBits(bits, hit)
    else {
      keepBits(bits, hit)
      for (const word of words) terms.add(word)
    }
  }
  return { bits, terms: [...terms].toSorted((a, b) => b.length - a.length) }
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
function anywhere(scope: SearchScope, term: string, hit: Bits): string[] {
  const words = spellings(scope, term)
  for (const word of words) {
    addTerm(scope.corpus, scope.grams, word, hit)
    noteHits(scope, word, hit)
  }
  columnHits(scope.columns.tag, (value) => words.some((word) => fold(value).includes(word)), hit)
  numberHits(scope, term, hit)
  return words
}

function noteHits(scope: SearchScope, word: string, hit: Bits): void {
  for (const [task, text] of scope.notes) if (text.includes(word)) setBit(hit, task)
}

/**
 * Tasks whose printed number is the term, said as `61` or as `第61项`: the key leads to the first,
 * repeats follow as `12~2`.
 */
export function numbered({ byKey }: SearchScope, term: string): number[] {
  const found: number[] = []
  const no = /^第(.+)[项号条]$/.exec(term)?.[1] ?? term
  for (let n = 1, at = byKey.get(no); at !== undefined; at = byKey.get(`${no}~${++n}`)) {
    found.push(at)
  }
  return found
}

function numberHits(scope: SearchScope, term: string, hit: Bits): void {
  for (const task of numbered(scope, term)) setBit(hit, task)
}

function columnHits(column: Column, wanted: (value: string) => boolean, hit: Bits): void {
  const named = Uint8Array.from(column.values, (value) => (wanted(value) ? 1 : 0))
  if (!named.includes(1)) return
  for (let i = 0; i + 1 < column.offsets.length; i++) {
    for (let at = column.offsets[i] as number; at < (column.offsets[i + 1] as number); at++) {
      if (named[column.ids[at] as number]) setBit(hit, i)
    }
  }
}

/** A word with a field word before it. Returns the words to mark. */
function fieldHits(scope: SearchScope, { field, term }: Clause, hit: Bits): string[] {
  const { tasks, dataset } = scope.dataset
  switch (field) {
    case 'no':
      numberHits(scope, term, hit)
      return []
    case 'year':
      tasks.forEach((task, i) => yearsOf(task, dataset).includes(Number(term)) && setBit(hit, i))
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
      const pieces = new Set<string>()
      columnHits(
        scope.columns[field],
        (value) => {
          const piece = pieceIn(scope, value, term)
          return piece !== null && pieces.add(piece) !== null
        },
        hit,
      )
      return [...pieces]
    }
  }
}

/** The folded piece of a name that a word asks for: the word itself, or what its letters spell; else null. */
export function pieceIn({ readings }: SearchScope, name: string, term: string): string | null {
  if (fold(name).includes(term)) return term
  return readings && /^[a-z]{2,30}$/.test(term) ? spelledIn(name, term, readings) : null
}

function partHits(scope: SearchScope, part: 'task' | 'report', term: string, hit: Bits): string[] {
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
      if (found) setBit(hit, task)
    }
  }
  return words
}
