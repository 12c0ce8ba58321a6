/** What the reader chose, as it lies in this browser; read before any library is there. */
import { LANGUAGES, preferredLanguage, type Language } from '../i18n/language.ts'

export type Theme = 'auto' | 'light' | 'dark'
export type Density = 'comfortable' | 'dense' | 'table'

/** What the reader chose about the looks of the app on this machine; nothing about the content. */
export interface Settings {
  language: Language
  theme: Theme
  /** 长辈版: large text, plain layout. */
  elder: boolean
  density: Density
  /** Columns of the table view beyond number and task. */
  columns: string[]
  /** Show document text in traditional characters; what is stored stays as it is. */
  traditional: boolean
  /** Whether the reader's own notes are printed too. */
  printNotes: boolean
  /** Dataset last opened: where an address without `at` leads. */
  dataset: string
}

export const KEY = 'taizhang.settings'

/** The dataset that this site brings and opens first. */
export const HOME = 'wuhu-2022'

/** The choices kept, and the defaults for the rest. */
export function keptSettings(): Settings {
  const settings: Settings = {
    language: preferredLanguage(navigator.languages),
    theme: 'auto',
    elder: false,
    density: 'comfortable',
    columns: ['units', 'theme', 'verdict', 'status'],
    traditional: false,
    printNotes: true,
    dataset: HOME,
  }
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, unknown>
    for (const name of Object.keys(settings) as (keyof Settings)[]) {
      const value = kept[name]
      if (typeof value === typeof settings[name] && Array.isArray(value) === (name === 'columns'))
        Object.assign(settings, { [name]: value })
    }
    if (!LANGUAGES.includes(settings.language)) settings.language = 'zh-Hans'
  } catch {
    // Storage refused or damaged: the defaults hold.
  }
  return settings
}
