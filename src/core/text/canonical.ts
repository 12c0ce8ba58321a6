/** JSON with sorted keys and no white space: equal values have equal text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part
    const sorted = Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1))
    return Object.fromEntries(sorted)
  })
}
