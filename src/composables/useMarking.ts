import { shallowRef } from 'vue'
import type { About, Anchor } from '../core/notes/record.ts'

/** A request for words of the open task, answered by the next selection. */
export interface Marking {
  /** Where the words may stand: the task text, the report, or both. */
  where: 'task' | 'report' | 'any'
  /** The lost words that new ones are wanted for; absent for a judgement's right words. */
  quote?: string
  /** `about` says which task the words are of. */
  take: (anchor: Anchor, about: About) => void
}

const marking = shallowRef<Marking | null>(null)

/** The one request at a time: a form asks, the selection bar answers. */
export function useMarking() {
  return { marking }
}
