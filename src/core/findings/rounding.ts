import type { Quantity } from '../quantities/quantities.ts'

/** Digits after the point, as printed. */
export function precisionOf({ value }: Pick<Quantity, 'value'>): number {
  return String(value).split('.')[1]?.length ?? 0
}

export function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}

/** What a printed number may stand for: counts are exact, scaled or broken amounts are rounded. */
function boundsOf(quantity: Quantity): [number, number] {
  const step = quantity.value === 0 ? 1 : quantity.base / quantity.value
  const exact = step === 1 && Number.isInteger(quantity.value)
  const half = exact ? 0 : (0.5 * step) / 10 ** precisionOf(quantity)
  return [quantity.base - half, quantity.base + half]
}

/** `part` of `whole` as a range of percentages, by the rounding of the printed digits. */
export function quotient(part: Quantity, whole: Quantity): { holds: (rate: Quantity) => boolean } {
  const [partLow, partHigh] = boundsOf(part)
  const [wholeLow, wholeHigh] = boundsOf(whole)
  const low = (partLow / wholeHigh) * 100
  const high = wholeLow > 0 ? (partHigh / wholeLow) * 100 : Infinity
  return {
    holds: (rate) => {
      const half = 0.5 / 10 ** precisionOf(rate) + 1e-9
      return rate.value + half >= low && rate.value - half <= high
    },
  }
}
