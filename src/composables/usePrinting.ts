import { onScopeDispose, readonly, ref, type Ref } from 'vue'

/** Whether the page is being laid out for paper. */
export function usePrinting(): Readonly<Ref<boolean>> {
  const printing = ref(false)
  const begin = () => (printing.value = true)
  const end = () => (printing.value = false)
  window.addEventListener('beforeprint', begin)
  window.addEventListener('afterprint', end)
  onScopeDispose(() => {
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
  })
  return readonly(printing)
}
