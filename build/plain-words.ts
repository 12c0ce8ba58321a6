import { LANGUAGES, type Language } from '../src/i18n/language.ts'
import enPlain from '../src/i18n/messages/en/build/plain.ts'
import enWords from '../src/i18n/messages/en/words.ts'
import hansPlain from '../src/i18n/messages/zh-Hans/build/plain.ts'
import hansWords from '../src/i18n/messages/zh-Hans/words.ts'
import hantPlain from '../src/i18n/messages/zh-Hant/build/plain.ts'
import hantWords from '../src/i18n/messages/zh-Hant/words.ts'

export const PLAIN_LANGUAGES = LANGUAGES
export type PlainLanguage = Language

/** The words of the plain pages, by language. */
export const PLAIN_WORDS = {
  'zh-Hans': { ...hansWords, plain: hansPlain },
  'zh-Hant': { ...hantWords, plain: hantPlain },
  en: { ...enWords, plain: enPlain },
}

/** `fill('{tasks} 项', { tasks: 103 })` → `103 项`. */
export function fill(text: string, facts: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole))
}
