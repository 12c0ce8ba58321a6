import { ref } from 'vue'

const asking = ref(false)

/** Whether the question what to print is open. One for the whole page. */
export function usePrint() {
  return { asking }
}
