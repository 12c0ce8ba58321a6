/** Units, themes, tags and documents that what is being typed may mean. */
import { fold } from './fold.ts'
import { spelledIn } from './pinyin.ts'
import type { SearchScope } from './search.ts'
import type { Suggestion } from './types.ts'

/** At most `limit`, the best first: values that begin with the word, then that hold it, then that its letters spell. */
export function suggest(scope: SearchScope, text: string, limit = 8): Suggestion[] {
  const last = /[^\s]*$/.exec(text)?.[0] ?? ''
  const word = fold(last.replace(/^-/, '').replace(/^[^:：]*[:：]/, ''))
  if (!word) return []
  const found: (Suggestion & { score: number })[] = []
  const spelled = /^[a-z]{2,30}$/.test(word) ? scope.readings : null
  for (const facet of ['unit', 'theme', 'tag', 'document'] as const) {
    const { values, totals } = scope.columns[facet]
    values.forEach((value, id) => {
      const folded = fold(value)
      const at = folded.indexOf(word)
      const near = at === 0 ? 4 : at === 1 ? 3.5 : at > 1 ? 3 : 0
      const score =
        near || (spelled && facet !== 'document' && spelledIn(value, word, spelled) ? 2 : 0)
      const count = totals[id] as number
      if (score && count)
        found.push({
          facet,
          value,
          count,
          score: score + count / 1e6 - (facet === 'document' ? 1 : 0),
        })
    })
  }
  found.sort((a, b) => b.score - a.score)
  return found.slice(0, limit).map(({ score: _score, ...suggestion }) => suggestion)
}
