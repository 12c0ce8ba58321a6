/** Letter of the n-th evidence pair of a task (from 0) out of a language's series; then plain numbers. */
export function pairLetter(index: number, series: string): string {
  return series[index] ?? String(index + 1)
}

/** Which of the three washes a pair is drawn with; reused from the fourth on. */
export function pairWash(index: number): 1 | 2 | 3 {
  return ((index % 3) + 1) as 1 | 2 | 3
}

/** Id of the card that explains evidence pair `index` of the open task. */
export const cardId = (index: number): string => `target-${index}`
