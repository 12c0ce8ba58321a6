/** Charts work one after another, a task each, so that the page answers in between. */
let last: Promise<unknown> = Promise.resolve()

export function turn(): Promise<void> {
  const mine = last.then(() => new Promise<void>((go) => setTimeout(go)))
  last = mine
  return mine
}
