import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import type { Language } from '../../src/i18n/language.ts'

export type Say = (key: string, facts?: Record<string, string | number>) => string

/** The app's own words in a language, so that a test can find its way in each of the three. */
export async function speaker(language: Language): Promise<Say> {
  const folder = `src/i18n/messages/${language}`
  const areas: Record<string, unknown> = {}
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) {
      const module = (await import(`../../${entry.parentPath}/${entry.name}`)) as {
        default: unknown
      }
      areas[basename(entry.name, '.ts')] = module.default
    }
  return (key, facts = {}) => {
    const text = key
      .split('.')
      .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], areas)
    if (typeof text !== 'string') throw new Error(`no message ${key} in ${language}`)
    return text.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''))
  }
}
