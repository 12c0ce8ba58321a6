import type { Mark } from './figure.ts'

const DIRECTIONS: Record<string, [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
}

/**
 * Where an arrow leads: the nearest mark that way, straight ones before slanted ones; where there is
 * none, the next or previous in reading order. Home and End go to the first and last.
 */
export function nextMark(marks: readonly Mark[], from: Mark, key: string): Mark | undefined {
  if (key === 'Home') return marks[0]
  if (key === 'End') return marks.at(-1)
  const direction = DIRECTIONS[key]
  if (!direction) return undefined
  const [dx, dy] = direction
  let best: Mark | undefined
  let least = Infinity
  for (const mark of marks) {
    if (mark === from) continue
    const x = mark.x + mark.w / 2 - from.x - from.w / 2
    const y = mark.y + mark.h / 2 - from.y - from.h / 2
    const along = x * dx + y * dy
    const aside = Math.abs(x * dy) + Math.abs(y * dx)
    if (along <= 0.5 || aside > along * 2) continue
    const distance = along + aside * 3
    if (distance < least) [best, least] = [mark, distance]
  }
  return best ?? marks[marks.indexOf(from) + (dx + dy)]
}
