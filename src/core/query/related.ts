/** Tasks that speak of the same thing: the same document, metric or named project. */
import type { Task } from '../model.ts'
import { fold } from './fold.ts'

export interface Related {
  key: string
  no: number | string
  task: string
  /** What they share, as it stands in the source, the rarest first. */
  shared: { kind: 'metric' | 'document' | 'project'; text: string }[]
}

type Kind = Related['shared'][number]['kind']
/** From each shareable thing (`kind:folded text`) to the tasks that hold it. */
export type Links = Map<string, number[]>

/** Shared by more tasks than this, a thing no longer relates them. */
const COMMON = 12

/** Names in quotation marks or brackets that a document gives its projects: “三公里”, “一网通办”. */
const QUOTED = /[“"]([^“”"]{2,16})[”"]/gu

function thingsOf(task: Task): [Kind, string][] {
  const things: [Kind, string][] = []
  for (const target of task.targets)
    if (target.metric.length > 1) things.push(['metric', target.metric])
  for (const document of task.documents) things.push(['document', document])
  const texts = [task.task, ...task.paragraphs.map((paragraph) => paragraph.text)]
  for (const text of texts) {
    for (const match of text.matchAll(QUOTED)) things.push(['project', match[1] as string])
  }
  return things
}

export function buildLinks(tasks: readonly Task[]): Links {
  const links: Links = new Map()
  tasks.forEach((task, i) => {
    for (const [kind, text] of thingsOf(task)) {
      const key = `${kind}:${fold(text)}`
      const list = links.get(key)
      if (!list) links.set(key, [i])
      else if (list.at(-1) !== i) list.push(i)
    }
  })
  return links
}

/** The tasks that share most with one, at most `limit`. */
export function relatedTo(
  index: number,
  tasks: readonly Task[],
  links: Links,
  limit = 6,
): Related[] {
  const found = new Map<number, { weight: number; shared: Related['shared'] }>()
  const seen = new Set<string>()
  for (const [kind, text] of thingsOf(tasks[index] as Task)) {
    const key = `${kind}:${fold(text)}`
    const others = links.get(key) ?? []
    if (seen.has(key) || others.length > COMMON) continue
    seen.add(key)
    for (const other of others) {
      if (other === index) continue
      const entry = found.get(other) ?? { weight: 0, shared: [] }
      entry.weight += 1 / (others.length - 1)
      entry.shared.push({ kind, text })
      found.set(other, entry)
    }
  }
  return [...found]
    .toSorted(([a, x], [b, y]) => y.weight - x.weight || a - b)
    .slice(0, limit)
    .map(([other, { shared }]) => {
      const { key, no, task } = tasks[other] as Task
      return { key, no, task, shared }
    })
}
