import { createI18n } from 'vue-i18n'
import { LANGUAGES, type Language } from './language.ts'

type Messages = Record<string, Record<string, unknown>>

/** Every area file of a language comes in one chunk, fetched when the language is first shown. */
const languages: Record<Language, () => Promise<{ default: Messages }>> = {
  'zh-Hans': () => import('./languages/zh-Hans.ts'),
  'zh-Hant': () => import('./languages/zh-Hant.ts'),
  en: () => import('./languages/en.ts'),
}

/** Areas only one page needs: fetched with that page (`meta.areas` of its route). */
const late = import.meta.glob<Record<string, unknown>>('./messages/*/late/*.ts', {
  import: 'default',
})
const wantedAreas = new Set<string>()

/** The same formats in every language; each writes them in its own way. */
const everywhere = <const T>(formats: T) =>
  Object.fromEntries(LANGUAGES.map((language) => [language, formats])) as Record<Language, T>

export const i18n = createI18n({
  legacy: false,
  locale: 'zh-Hans',
  fallbackLocale: 'zh-Hans',
  missingWarn: import.meta.env.DEV,
  fallbackWarn: false,
  messages: {} as Record<string, Messages>,
  numberFormats: everywhere({ percent: { style: 'percent', maximumFractionDigits: 1 } }),
  datetimeFormats: everywhere({ short: { year: 'numeric', month: 'numeric', day: 'numeric' } }),
})

const loaded = new Set<string>()

/** Loads what the language needs now, then shows it. */
export async function setLanguage(language: Language): Promise<void> {
  if (!LANGUAGES.includes(language)) return
  if (!loaded.has(language)) {
    i18n.global.setLocaleMessage(language, (await languages[language]()).default)
    loaded.add(language)
  }
  await Promise.all([...wantedAreas].map((area) => loadArea(area, language)))
  i18n.global.locale.value = language
  document.documentElement.lang = language
}

/** Loads an area that is not part of every page, now and for every language chosen later. */
export async function loadArea(
  area: string,
  language = i18n.global.locale.value as Language,
): Promise<void> {
  wantedAreas.add(area)
  const key = `${language}:${area}`
  const load = late[`./messages/${language}/late/${area}.ts`]
  if (loaded.has(key) || !load) return
  i18n.global.mergeLocaleMessage(language, { [area]: await load() })
  loaded.add(key)
}
