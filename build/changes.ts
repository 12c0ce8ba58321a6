import type { Language } from '../src/i18n/language.ts'
import en from '../src/i18n/messages/en/build/changes.ts'
import zhHans from '../src/i18n/messages/zh-Hans/build/changes.ts'
import zhHant from '../src/i18n/messages/zh-Hant/build/changes.ts'

/** One version and what it brought, in a sentence each. */
export interface Change {
  version: string
  notes: string[]
}

/** `changes.json`: read from a release that is ready but not yet running. Newest first. */
export function changes(): Record<Language, Change[]> {
  return { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en }
}
