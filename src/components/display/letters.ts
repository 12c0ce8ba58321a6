const STEMS = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'

/** Letter of the n-th evidence pair of a task (from 0); plain numbers after the twenty-second. */
export function pairLetter(index: number): string {
  return STEMS[index] ?? String(index + 1)
}

/** Which of the three washes a pair is drawn with; reused from the fourth on. */
export function pairWash(index: number): 1 | 2 | 3 {
  return ((index % 3) + 1) as 1 | 2 | 3
}
