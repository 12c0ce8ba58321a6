import type { Component } from 'vue'
import { createRouter, type Router, type RouteRecordRaw } from 'vue-router'
import { loadArea } from '../i18n/index.ts'
import { createQueryHistory } from './query-history.ts'
import { installScrollMemory, recall } from './scroll-memory.ts'

declare module 'vue-router' {
  interface RouteMeta {
    /** Message areas that only this page needs. */
    areas?: string[]
    /** The page fills the window and its columns scroll by themselves. */
    panes?: boolean
  }
}

const files = import.meta.glob<{ default: Component }>('./*Page.vue')

/** The places of the app; each page is fetched when it is first opened. */
const places: (Omit<RouteRecordRaw, 'component'> & { path: string; file: string })[] = [
  {
    name: 'overview',
    path: '/:dataset/overview',
    file: 'OverviewPage',
    meta: { areas: ['overview'] },
  },
  { name: 'tasks', path: '/:dataset/tasks', file: 'TasksPage', meta: { panes: true } },
  {
    name: 'task',
    path: '/:dataset/tasks/:no',
    file: 'TasksPage',
    meta: { panes: true, areas: ['task', 'reason', 'annotate'] },
  },
  { name: 'units', path: '/:dataset/units', file: 'UnitsPage', meta: { areas: ['units'] } },
  { name: 'unit', path: '/:dataset/units/:name', file: 'UnitPage', meta: { areas: ['units'] } },
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

/** `home` says which dataset an address without `at` leads to. */
export function createAppRouter(home: () => string): Router {
  const routes = places
    .filter(({ file }) => files[`./${file}.vue`])
    .map(({ file, ...route }) => ({ ...route, component: files[`./${file}.vue`]! }))
  const router = createRouter({
    history: createQueryHistory(),
    strict: false,
    routes: [
      {
        path: '/',
        // The search text and filters of a shared address survive the redirect.
        redirect: (to) => ({
          path: `/${encodeURIComponent(home())}/overview`,
          query: to.query,
          hash: to.hash,
        }),
      },
      { path: '/:dataset', redirect: (to) => ({ path: `${to.path.replace(/\/$/, '')}/overview` }) },
      ...(routes as RouteRecordRaw[]),
      { name: 'lost', path: '/:rest(.*)*', component: () => import('./LostPage.vue') },
    ],
    scrollBehavior: (to, from) => {
      if (to.hash && !recall()) return { el: to.hash, top: 96 }
      // Filters change the query alone: the reader stays where they are.
      if (to.path === from.path && from.matched.length) return { top: recall() || scrollY }
      return { top: recall() }
    },
  })
  router.beforeResolve(async (to) => {
    await Promise.all((to.meta.areas ?? []).map((area) => loadArea(area)))
  })
  installScrollMemory(router)
  return router
}
