/** The measured page: makes the corpus, then answers one question after another. */
import type { Dataset } from '../../src/core/model.ts'
import { recombine } from '../corpus.ts'
import { filter } from './filter.ts'
import { growth } from './growth.ts'
import { askSearcher, buildSearcher, countHits } from './search.ts'
import { notes } from './notes.ts'
import { readingInWorker } from './reading.ts'
import { storage } from './storage.ts'

let source: Dataset
let dataset: Dataset

const questions = {
  /** Makes the corpus of so many tasks. */
  async corpus(size: number): Promise<void> {
    source = (await (await fetch('source.json')).json()) as Dataset
    dataset = recombine(source, size)
  },
  countHits: () => countHits(dataset),
  buildSearcher: (name: Parameters<typeof buildSearcher>[0]) => buildSearcher(name, dataset),
  askSearcher,
  filter: () => filter(dataset),
  growth: () => growth(dataset),
  storage: () => storage(dataset),
  notes: () => notes(dataset),
  reading: () => readingInWorker(source),
}
export type Questions = typeof questions
Object.assign(globalThis, { bench: questions })
