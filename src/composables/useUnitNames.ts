import { useI18n } from 'vue-i18n'
import { useTraditional } from './useTraditional.ts'

/** Units in a line: the first three, and how many there are in all. */
export function useUnitNames(): (units: readonly string[], most?: number) => string {
  const { t } = useI18n()
  const { convert } = useTraditional()
  return (units, most = 3) => {
    const named = convert(units.slice(0, most).join(t('words.and')))
    return units.length > most ? t('words.unitsMore', { named, n: units.length }) : named
  }
}
