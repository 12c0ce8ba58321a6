import { defineStore } from 'pinia'
import { computed, reactive, watch } from 'vue'
import { KEY, keptSettings } from './kept-settings.ts'

/** Settings of this browser, kept in localStorage; `?lang=` and such never change them. */
export const useSettingsStore = defineStore('settings', () => {
  const settings = reactive(keptSettings())
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
    if (event.key === KEY) Object.assign(settings, keptSettings())
  })

  return { settings, dark }
})
