import { useI18n } from 'vue-i18n'
import { THEMES } from '../core/model.ts'
import type { Facet } from '../core/query/types.ts'
import { useTraditional } from './useTraditional.ts'

const KNOWN = new Set<string>(THEMES)

/** Facets and their values in the reader's language; names of the document in the script asked for. */
export function useFacetNames() {
  const { t } = useI18n()
  const { convert } = useTraditional()
  return {
    facetName: (facet: Facet) => t(`facets.name.${facet}`),
    /** An empty value names the tasks that have none. */
    valueName(facet: Facet, value: string): string {
      if (!value) return t('facets.without', { facet: t(`facets.name.${facet}`) })
      if (facet === 'verdict' || facet === 'status' || facet === 'kind')
        return t(`words.${facet}.${value}`)
      if (facet === 'theme') return KNOWN.has(value) ? t(`words.theme.${value}`) : value
      if (facet === 'due') return t(`facets.due.${value}`)
      if (facet === 'starred' || facet === 'noted') return t(`facets.is.${facet}`)
      // A tag is the reader's own word.
      return facet === 'tag' ? value : convert(value)
    },
  }
}
