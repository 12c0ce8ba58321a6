import { createI18n } from 'vue-i18n'
import { LANGUAGES, type Language } from './language.ts'
import { loadLanguage, loadLateArea, type Messages } from './load.ts'

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
    add(language, await loadLanguage(language))
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
  const messages = loaded.has(key) ? null : await loadLateArea(area, language)
  if (!messages || loaded.has(key)) return
  add(language, { [area]: messages })
  loaded.add(key)
}

/** Beside what is there. Set, not merged: merging copies every message. */
function add(language: Language, messages: Messages): void {
  const before = i18n.global.getLocaleMessage(language)
  i18n.global.setLocaleMessage(language, { ...before, ...messages })
}
