/**
 * A text without what a program put around it, lines kept: the > of a quoted mail, the line by which
 * Excel names its delimiter.
 */
export function undressed(text: string): string {
  const head = text.slice(0, 20_000)
  if (/^sep=.\r?\n/i.test(head)) return text.replace(/^sep=./i, '')
  const lines = head.split('\n').filter((line) => line.trim())
  if (lines.length >= 3 && lines.every((line) => /^\s?>/.test(line)))
    return text.replace(/^[ \t]?>[ \t]?/gm, '')
  return text
}
