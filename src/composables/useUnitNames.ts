import { useI18n } from 'vue-i18n'

/** Units in a line: the first three, and how many there are in all. */
export function useUnitNames(): (units: readonly string[], most?: number) => string {
  const { t } = useI18n()
  return (units, most = 3) => {
    const named = units.slice(0, most).join(t('words.and'))
    return units.length > most ? t('words.unitsMore', { named, n: units.length }) : named
  }
}
