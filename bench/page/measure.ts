/** Time of a call in milliseconds: the median of seven samples, each of as many calls as 15 ms hold. */
export function timeOf(call: () => unknown): number {
  const first = once(call)
  const calls = Math.max(1, Math.min(1000, Math.floor(15 / Math.max(first, 0.005))))
  const samples = first > 400 ? 3 : 7
  const times: number[] = []
  for (let sample = 0; sample < samples; sample++) {
    const begin = performance.now()
    for (let i = 0; i < calls; i++) kept = call()
    times.push((performance.now() - begin) / calls)
  }
  return median(times)
}

/** Time of one call, for what is done once. */
export function once(call: () => unknown): number {
  const begin = performance.now()
  kept = call()
  return performance.now() - begin
}

export async function onceAsync(call: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  kept = await call()
  return performance.now() - begin
}

/** Held, so that no call is optimised away. */
export let kept: unknown

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[sorted.length >> 1] as number
}
