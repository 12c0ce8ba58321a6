import { reactive, ref, type Ref } from 'vue'
import type { Task } from '../../core/model.ts'
import type { QueryResult } from '../../core/query/types.ts'
import { useLedgerStore } from '../../stores/ledger.ts'

export interface Selection {
  /** Whether boxes are shown. */
  on: Ref<boolean>
  keys: Set<string>
  /** Adds or removes a task; with `range`, all between it and the last one touched. */
  toggle(key: string, place: number, range: boolean): Promise<void>
  all(): Promise<void>
  clear(): void
  end(): void
}

/** Tasks picked in the list, to do something with all of them. */
export function useSelection(result: () => QueryResult | null): Selection {
  const ledger = useLedgerStore()
  const on = ref(false)
  const keys = reactive(new Set<string>())
  let last = -1

  async function between(from: number, to: number): Promise<Task[]> {
    const order = result()?.order.subarray(Math.min(from, to), Math.max(from, to) + 1)
    const rows = await ledger.items([...new Set(order ?? [])])
    return rows.map(({ task }) => task)
  }
  return {
    on,
    keys,
    async toggle(key, place, range) {
      const add = !keys.has(key)
      const tasks = range && last >= 0 ? await between(last, place) : [{ key }]
      for (const task of tasks) {
        if (add) keys.add(task.key)
        else keys.delete(task.key)
      }
      last = place
    },
    async all() {
      for (const { key } of await between(0, (result()?.order.length ?? 0) - 1)) keys.add(key)
    },
    clear: () => keys.clear(),
    end() {
      keys.clear()
      on.value = false
    },
  }
}
