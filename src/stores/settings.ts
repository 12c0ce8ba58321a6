import { defineStore } from 'pinia'
import { computed, reactive, watch } from 'vue'
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

const KEY = 'taizhang.settings'

function initial(): Settings {
  const settings: Settings = {
    language: preferredLanguage(navigator.languages),
    theme: 'auto',
    elder: false,
    density: 'comfortable',
    columns: ['units', 'theme', 'verdict', 'status'],
    traditional: false,
    printNotes: true,
    dataset: 'wuhu-2022',
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

/** Settings of this browser, kept in localStorage; `?lang=` and such never change them. */
export const useSettingsStore = defineStore('settings', () => {
  const settings = reactive(initial())
  const systemDark = matchMedia('(prefers-color-scheme: dark)')
  const system = reactive({ dark: systemDark.matches })
  systemDark.addEventListener('change', (event) => (system.dark = event.matches))

  const dark = computed(() => (settings.theme === 'auto' ? system.dark : settings.theme === 'dark'))

  watch(
    settings,
    () => {
      try {
        localStorage.setItem(KEY, JSON.stringify(settings))
      } catch {
        // Storage refused: the choice holds until the page closes.
      }
    },
    { flush: 'post' },
  )
  // Another tab chose: follow it.
  window.addEventListener('storage', (event) => {
    if (event.key === KEY) Object.assign(settings, initial())
  })

  return { settings, dark }
})
