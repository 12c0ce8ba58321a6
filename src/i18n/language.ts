export const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Each language in its own words, short where the characters say it. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  'zh-Hans': '简体',
  'zh-Hant': '繁體',
  en: 'English',
}

/** The best of our languages for what the browser asks for; simplified Chinese where none fits. */
export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    if (/^zh\b.*\b(hant|tw|hk|mo)\b/i.test(tag)) return 'zh-Hant'
    if (/^zh\b/i.test(tag)) return 'zh-Hans'
    if (/^en\b/i.test(tag)) return 'en'
  }
  return 'zh-Hans'
}
