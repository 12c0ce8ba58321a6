import { createRouter, type Router, type RouteRecordRaw } from 'vue-router'
import { loadArea } from '../i18n/index.ts'
import { files, places, type Place } from './places.ts'
import { createQueryHistory } from './query-history.ts'
import { installScrollMemory, recall } from './scroll-memory.ts'

declare module 'vue-router' {
  interface RouteMeta extends NonNullable<Place['meta']> {}
}

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
