/** What a reader may type for a status or a verdict after its field word. */
import type { Status } from '../model.ts'
import { STATUS_WORDS, VERDICT_WORDS } from '../words.ts'
import { fold } from './fold.ts'
import type { VerdictFacet } from './types.ts'

/** Beside the words printed on the pages: what the other languages print, and what is often said. */
const MORE: Partial<Record<Status | VerdictFacet, string[]>> = {
  met: ['达到', '达成'],
  missed: ['没达到', '未完成'],
  unreported: ['未答覆', '没答复'],
  none: ['无目标'],
  partial: ['partlydone'],
  ongoing: ['underway', '进行中'],
  postponed: ['延后', '延期'],
  unstated: ['notstated'],
  claimed: ['claimeddone'],
}

/** Values whose word is the term; if none is, those whose word holds it. */
export function valuesSaid(values: readonly string[], term: string): Set<string> {
  const words = (value: string) => {
    const key = value as Status & VerdictFacet
    const said = VERDICT_WORDS[key] ?? STATUS_WORDS[key as Status]
    return [value, said, ...(MORE[key] ?? [])].map(fold)
  }
  const exact = values.filter((value) => words(value).includes(term))
  const near = values.filter((value) => words(value).some((word) => word.includes(term)))
  return new Set(exact.length ? exact : near)
}
