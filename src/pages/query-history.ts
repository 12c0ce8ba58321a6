import { createWebHistory, type RouterHistory } from 'vue-router'
import { fromReal, toReal } from './address.ts'

/**
 * The browser's history with the router's paths kept in `?at=`. A wrapper around vue-router's own:
 * positions, state and popstate are its business, only the two spellings are translated.
 */
export function createQueryHistory(): RouterHistory {
  const [, folder = '/', file = ''] = /^(.*\/)([^/]*)$/.exec(location.pathname) ?? []
  const inner = createWebHistory(folder)
  return {
    base: inner.base,
    get location() {
      return fromReal(inner.location)
    },
    get state() {
      return inner.state
    },
    push: (to, data) => inner.push(toReal(to, file), data),
    replace: (to, data) => inner.replace(toReal(to, file), data),
    go: inner.go,
    listen: (callback) =>
      inner.listen((to, from, info) => callback(fromReal(to), fromReal(from), info)),
    createHref: (to) => inner.createHref(toReal(to, file)),
    destroy: inner.destroy,
  }
}
