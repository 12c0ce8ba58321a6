import { computed, shallowRef } from 'vue'
import { useSettingsStore } from '../stores/settings.ts'

type Convert = (text: string) => string
const converter = shallowRef<Convert | null>(null)
let loading: Promise<void> | null = null

async function load(): Promise<void> {
  const { converterToTraditional } = await import('./traditional-converter.ts')
  converter.value = await converterToTraditional()
}

function mapText(facts: Record<string, string | number>, convert: Convert) {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === 'string' ? convert(value) : value,
    ]),
  )
}

/** Document text in traditional characters where the reader asked for it; the source stays as it is. */
export function useTraditional() {
  const { settings } = useSettingsStore()
  const ready = computed(() => {
    if (!settings.traditional) return null
    loading ??= load()
    return converter.value
  })
  const convert = (text: string) => ready.value?.(text) ?? text
  return {
    convert,
    /** The facts of a sentence that are words of the document, in the script asked for. */
    convertFacts: <T extends Record<string, string | number>>(facts: T): T =>
      ready.value ? (mapText(facts, convert) as T) : facts,
    lang: computed(() => (ready.value ? 'zh-Hant' : 'zh-Hans')),
  }
}
