/** `../messages/zh-Hans/words.ts` → `words`: area files, each under its own name. */
export function gather<T>(files: Record<string, T>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(files).map(([path, messages]) => [
      path.replace(/^.*\/(.+)\.ts$/, '$1'),
      messages,
    ]),
  )
}
