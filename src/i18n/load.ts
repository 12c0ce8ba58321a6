/** Where the words are: one chunk a language, and one for each area that only some pages need. */
import type { Language } from './language.ts'

export type Messages = Record<string, Record<string, unknown>>

const languages: Record<Language, () => Promise<{ default: Messages }>> = {
  'zh-Hans': () => import('./languages/zh-Hans.ts'),
  'zh-Hant': () => import('./languages/zh-Hant.ts'),
  en: () => import('./languages/en.ts'),
}

const late = import.meta.glob<Record<string, unknown>>('./messages/*/late/*.ts', {
  import: 'default',
})

/** Every area that all pages share. */
export async function loadLanguage(language: Language): Promise<Messages> {
  return (await languages[language]()).default
}

/** An area that only some pages need (`meta.areas` of their routes); null where it is no such area. */
export function loadLateArea(
  area: string,
  language: Language,
): Promise<Record<string, unknown>> | null {
  return late[`./messages/${language}/late/${area}.ts`]?.() ?? null
}
