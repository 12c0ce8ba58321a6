/** `into.push(...items)` for lists of any length: as arguments of a call a hundred thousand overflow the stack. */
export function append<T>(into: T[], items: readonly T[]): void {
  for (const item of items) into.push(item)
}
