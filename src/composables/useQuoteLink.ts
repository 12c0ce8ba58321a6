import { useRouter } from 'vue-router'

/**
 * Address of a passage of a task: as a parameter, which in-app browsers keep, and as a text fragment,
 * which other browsers show by themselves.
 */
export function useQuoteLink(): (dataset: string, key: string, quote: string) => string {
  const router = useRouter()
  return (dataset, key, quote) => {
    const { href } = router.resolve({
      name: 'task',
      params: { dataset, no: key },
      query: { quote },
    })
    const fragment = encodeURIComponent(quote).replaceAll('-', '%2D')
    return `${new URL(href, location.href).href}#:~:text=${fragment}`
  }
}
