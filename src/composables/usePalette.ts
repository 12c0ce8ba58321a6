import { ref } from 'vue'

const open = ref(false)
const help = ref(false)

/** Whether the command palette, or the list of shortcuts, is shown. One of each for the whole page. */
export function usePalette() {
  return { open, help }
}
