/** A large ledger made of real rows: who, what and how are drawn anew for each task, the same every run. */
import type { Dataset, Task } from '../src/core/model.ts'

/** Pseudo-random numbers in [0, 1): mulberry32, the same sequence for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 0x100000000
  }
}

/**
 * `size` tasks. Each takes its task text, theme and targets from one row, its report's sentences
 * from others, with figures of its own; units come from a third row.
 */
export function recombine(source: Dataset, size: number, seed = 2022): Dataset {
  const random = randomFrom(seed)
  const rows = source.tasks
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const sentences = rows.flatMap((row) =>
    row.paragraphs.flatMap(({ text }) => text.match(/[^。；]+[。；]?/g) ?? []),
  )
  const documents = [...new Set(rows.flatMap((row) => row.documents))]
  const withNewDigits = (text: string) =>
    text.replace(/\d/g, () => String(Math.floor(random() * 10)))

  const tasks = Array.from({ length: size }, (_, i): Task => {
    const row = pick(rows)
    const paragraphs = Array.from({ length: 1 + Math.floor(random() * 2) }, () => ({
      text: withNewDigits(pick(sentences) + (random() < 0.6 ? pick(sentences) : '')),
      unit: null,
    }))
    return {
      ...row,
      no: i + 1,
      key: String(i + 1),
      units: pick(rows).units,
      status: pick(rows).status,
      documents: random() < 0.2 && documents.length ? [pick(documents)] : [],
      paragraphs,
    }
  })
  const dataset = { ...source.dataset, id: `bench-${size}`, title: `${size}` }
  return { ...source, dataset, tasks, findings: [], repairs: [], diagnostics: [] }
}

/** Characters of all that is searched: task, units, report. */
export function characters(dataset: Dataset): number {
  let count = 0
  for (const { task, units, paragraphs } of dataset.tasks) {
    count += task.length
    for (const unit of units) count += unit.length
    for (const { text } of paragraphs) count += text.length
  }
  return count
}
