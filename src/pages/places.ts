/** The places of the app; each page is fetched when it is first opened. Needs no library. */
import type { Component } from 'vue'

export const files = import.meta.glob<{ default: Component }>('./*Page.vue')

export interface Place {
  name: string
  path: string
  /** The page that shows it, a file beside this one. */
  file: string
  meta?: {
    /** Message areas that only this page needs. */
    areas?: string[]
    /** The page fills the window and its columns scroll by themselves. */
    panes?: boolean
  }
}

export const places: Place[] = [
  {
    name: 'overview',
    path: '/:dataset/overview',
    file: 'OverviewPage',
    meta: { areas: ['overview'] },
  },
  { name: 'tasks', path: '/:dataset/tasks', file: 'TasksPage', meta: { panes: true } },
  {
    name: 'task',
    path: '/:dataset/tasks/:no(.+)',
    file: 'TasksPage',
    meta: { panes: true, areas: ['task', 'reason', 'annotate'] },
  },
  { name: 'units', path: '/:dataset/units', file: 'UnitsPage', meta: { areas: ['units'] } },
  { name: 'unit', path: '/:dataset/units/:name(.+)', file: 'UnitPage', meta: { areas: ['units'] } },
  {
    name: 'notes',
    path: '/notes',
    file: 'NotesPage',
    meta: { areas: ['annotate', 'notes', 'backup'] },
  },
  { name: 'compare', path: '/compare', file: 'ComparePage', meta: { areas: ['compare'] } },
  {
    name: 'data',
    path: '/data',
    file: 'DataPage',
    meta: { areas: ['data', 'device', 'diagnostic', 'annotate', 'notes', 'backup'] },
  },
  {
    name: 'method',
    path: '/method',
    file: 'MethodPage',
    meta: { areas: ['method', 'task', 'reason'] },
  },
]

/** The place of a router path (`/wuhu-2022/tasks/61`), with the dataset it is of; null if there is none. */
export function placeOf(path: string): { place: Place; dataset: string | null } | null {
  for (const place of places) {
    const pattern = place.path
      .replace(':dataset', '([^/]+)')
      .replace(/:\w+(?:\((.+)\))?/, (_, own) => own ?? '[^/]+')
    const found = new RegExp(`^${pattern}/?$`).exec(path)
    if (found) return { place, dataset: found[1] ? decodeURIComponent(found[1]) : null }
  }
  return null
}
