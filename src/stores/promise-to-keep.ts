/** Whether the browser promises to keep what the reader writes, and the asking for it. */
import { ref } from 'vue'

export function promiseToKeep() {
  /** Null until asked. */
  const persisted = ref<boolean | null>(null)

  /** Asks the browser to keep the data: once a visit, at the first note, or `again` on demand. */
  async function askToKeep(again = false): Promise<void> {
    if (persisted.value !== null && !again) return
    persisted.value = false
    const storage = globalThis.navigator?.storage
    persisted.value = (await storage?.persist?.().catch(() => false)) ?? false
  }

  /** Learns what the browser promised earlier, without asking for anything. */
  async function lookWhetherKept(): Promise<void> {
    const kept = await globalThis.navigator?.storage?.persisted?.().catch(() => false)
    if (kept) persisted.value = true
  }

  return { persisted, askToKeep, lookWhetherKept }
}
