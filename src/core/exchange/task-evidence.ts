/** A task's evidence in an HTML file: what its text marks, and the table of its targets and answers. */
import type { Target, Task } from '../model.ts'
import { html, type Markup } from '../text/html.ts'
import type { Marked } from '../text/marked-html.ts'
import { PAIR_LETTERS, VERDICT_WORDS } from '../words.ts'

/** A target and its answer share a letter; past the letters, a number. */
const letterOf = (pair: number): string => PAIR_LETTERS[pair] ?? String(pair + 1)

/** Marks of the task text (`para` null) or of one paragraph: targets, answers, words that claim. */
export function evidenceMarks({ targets }: Task, para: number | null): Marked[] {
  return targets.flatMap((target, pair): Marked[] => {
    const words = para === null ? target : (target.actual ?? target.claim)
    if (!words || ('para' in words && words.para !== para)) return []
    return [{ by: 'rules', label: letterOf(pair), start: words.start, end: words.end }]
  })
}

/** The check of each target; nothing where the task has none. */
export function evidenceTable(targets: readonly Target[]): Markup {
  if (targets.length === 0) return html``
  return html`<table>
    <thead>
      <tr>
        <th scope="col"></th>
        <th scope="col" width="45%">目标</th>
        <th scope="col" width="35%">答复</th>
        <th scope="col">规则判定</th>
      </tr>
    </thead>
    <tbody>
      ${targets.map((target, pair) => row(target, letterOf(pair)))}
    </tbody>
  </table>`
}

const row = ({ metric, quote, actual, claim, verdict }: Target, letter: string): Markup =>
  html`<tr>
    <th scope="row">${letter}</th>
    <td>${metric}：${quote}</td>
    <td>${(actual ?? claim)?.quote ?? '—'}</td>
    <td class="verdict">${VERDICT_WORDS[verdict]}</td>
  </tr> `
