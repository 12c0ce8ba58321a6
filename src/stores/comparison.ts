/** The comparison on the page, made by a worker that lives as long as somebody looks. */
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Comparison } from '../core/compare/compare.ts'
import type { MetricAliases } from '../core/compare/metrics.ts'
import type { Note } from '../core/notes/record.ts'
import { type Comparer, startComparer } from '../workers/compare.ts'
import { aliasesOf, keepMatches, takeOldMatches } from './matches.ts'
import type { NotesStore } from './notes.ts'

export const useComparisonStore = defineStore('comparison', () => {
  const comparison = shallowRef<Comparison | null>(null)
  /** Id of a dataset that could not be read. */
  const missing = shallowRef<string | null>(null)
  const busy = shallowRef(false)
  let comparer: Comparer | null = null
  let asked = 0

  /** Compares two or more datasets; fewer clear the page. The last call wins. */
  async function compare(ids: string[], aliases: MetricAliases, judgements: Note[]): Promise<void> {
    const ask = ++asked
    missing.value = null
    busy.value = ids.length > 1
    let answer: Comparison | null = null
    try {
      comparer ??= startComparer()
      if (ids.length > 1) answer = await comparer.compare(ids, aliases, judgements)
    } catch (error) {
      if (ask === asked) missing.value = (error as Error).message
    }
    if (ask !== asked) return
    comparison.value = answer
    busy.value = false
  }

  const notes = shallowRef<NotesStore | null>(null)
  const loaded = import('./notes.ts').then(async ({ useNotesStore }) => {
    const store = useNotesStore()
    await store.loaded
    await takeOldMatches(store)
    return (notes.value = store)
  })
  /** The reader's corrections of the matches, kept with the notes. */
  const matches = computed<MetricAliases>(() => aliasesOf(notes.value?.matches ?? []))

  /** Keeps some corrections (a key, `''` for none) and takes others (null) back. */
  async function keep(changes: Record<string, string | null>): Promise<void> {
    keepMatches(await loaded, changes)
  }

  function end(): void {
    asked++
    comparer?.end()
    comparer = null
  }

  return { comparison, missing, busy, matches, compare, keepMatches: keep, end }
})
