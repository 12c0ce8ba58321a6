import { KEYS_LIMIT, type Keys, type Share } from './summary.ts'

export const noShare = (): Share => ({ all: 0, now: 0 })

/** Counts one more, in the filtered part too where `shown`. */
export function add(share: Share, shown: boolean, by = 1): void {
  share.all += by
  if (shown) share.now += by
}

/** A record with an empty share for each name. */
export function shares<K extends string>(names: readonly K[]): Record<K, Share> {
  return Object.fromEntries(names.map((name) => [name, noShare()])) as Record<K, Share>
}

/** Each name once; most lists have no repeats and are given back as they are. */
export function distinct(names: string[]): string[] {
  return names.length < 2 ? names : [...new Set(names)]
}

/** Collects keys without repeats; gives null once there are more than an address can hold. */
export class KeyList {
  private keys = new Set<string>()

  add(key: string): void {
    if (this.keys.size <= KEYS_LIMIT) this.keys.add(key)
  }

  list(): Keys {
    return this.keys.size > KEYS_LIMIT ? null : [...this.keys]
  }
}

/** Largest first by the whole dataset, equal ones in the order they came. */
export function largestFirst<T>(rows: T[], share: (row: T) => Share): T[] {
  return rows.toSorted((a, b) => share(b).all - share(a).all)
}
