import { useI18n } from 'vue-i18n'
import type { Chip } from '../core/query/address.ts'
import { useFacetNames } from './useFacetNames.ts'

/** What a chip says: the facet and its value, the words searched for, how many were picked. */
export function useChipLabel(): (chip: Chip) => string {
  const { t } = useI18n()
  const { facetName, valueName } = useFacetNames()
  return (chip) => {
    if (chip.kind === 'q') return t('facets.chip.q', { q: chip.value })
    if (chip.kind === 'keys') return t('facets.chip.keys', { n: chip.count })
    const said = { facet: facetName(chip.facet), value: valueName(chip.facet, chip.value) }
    return t(chip.exclude ? 'facets.chip.exclude' : 'facets.chip.include', said)
  }
}
