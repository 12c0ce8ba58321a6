import { ref, shallowReactive, type Ref } from 'vue'
import type { QueryResult } from '../../core/query/types.ts'
import { useLedgerStore } from '../../stores/ledger.ts'

/** Tasks picked a turn: so many are entered in a few milliseconds. */
const TURN = 10_000

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
  const keys = shallowReactive(new Set<string>())
  let last = -1
  /** Counts up when what was being picked is no longer wanted. */
  let round = 0

  /** Picks the tasks between two places of the list, or lets them go. */
  async function pick(from: number, to: number, add: boolean): Promise<void> {
    const mine = round
    const order = result()?.order.slice(Math.min(from, to), Math.max(from, to) + 1)
    if (!order) return
    for (let at = 0; at < order.length; at += TURN) {
      const some = await ledger.client().keys(order.slice(at, at + TURN))
      if (mine !== round) return
      for (const key of some) {
        if (add) keys.add(key)
        else keys.delete(key)
      }
    }
  }
  return {
    on,
    keys,
    async toggle(key, place, range) {
      const add = !keys.has(key)
      if (range && last >= 0) await pick(last, place, add)
      else if (add) keys.add(key)
      else keys.delete(key)
      last = place
    },
    all: () => pick(0, (result()?.order.length ?? 0) - 1, true),
    clear() {
      round++
      keys.clear()
    },
    end() {
      this.clear()
      on.value = false
    },
  }
}
