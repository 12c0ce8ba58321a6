/**
 * The page's first script. It needs no library, and begins what the first screen waits for while the
 * libraries are still on their way: the page's own program and words, the ledger's worker and its
 * dataset. What it begins is taken up by the app; what it guesses wrong costs a file not needed.
 */
import './polyfills.ts'
import './trusted-types.ts'
import bundled from 'virtual:bundled'
import { loadLanguage, loadLateArea } from './i18n/load.ts'
import { fromReal } from './pages/address.ts'
import { files, placeOf } from './pages/places.ts'
import { keptSettings } from './stores/kept-settings.ts'
import { beginLedger } from './workers/head-start.ts'

const { dataset: home, language } = keptSettings()
const path = fromReal(location.search).replace(/[?#].*$/s, '')
const [only] = /^\/[^/]*$/.exec(path) ?? []
const found =
  placeOf(path) ??
  // An address without a page leads to an overview, as the router has it.
  (only === undefined
    ? null
    : placeOf(`${only === '/' ? `/${encodeURIComponent(home)}` : only}/overview`))

const begun: (Promise<unknown> | null)[] = [loadLanguage(language)]
if (found) {
  const { place, dataset } = found
  // Under a service worker this is no first visit: the dataset is most likely on this device.
  const file = navigator.serviceWorker?.controller ? undefined : bundled[dataset ?? '']
  if (dataset !== null) beginLedger(dataset, file, place.name === 'overview')
  begun.push(files[`./${place.file}.vue`]?.() ?? null)
  if (place.name === 'task') begun.push(import('./features/task/TaskPane.vue'))
  if (place.name === 'tasks' || (place.name === 'task' && innerWidth >= 1280))
    begun.push(import('./features/tasks/ListPane.vue'))
  for (const area of place.meta?.areas ?? []) begun.push(loadLateArea(area, language))
}
// What does not arrive is asked for again, and missed, by the app.
for (const part of begun) part?.catch(() => undefined)
