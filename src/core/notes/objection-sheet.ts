/** The reader's objections as a sheet to print, sign and hand in at a public objection window. */
import type { DatasetInfo } from '../model.ts'
import { html, type Markup } from '../text/html.ts'
import type { Objection } from './export-csv.ts'
import type { AddressOf } from './export-markdown.ts'
import { linkHtml, placeOf, reportPage, sourceHtml } from './report-page.ts'

const HEAD = [
  ['序号', '4%'],
  ['工作任务、责任单位', '27%'],
  ['目标原文', '13%'],
  ['答复原文', '17%'],
  ['规则判定', '8%'],
  ['我的判定', '8%'],
  ['异议理由', '23%'],
] as const

/** The objections to one dataset. */
export interface SheetPart {
  info: DatasetInfo
  list: readonly Objection[]
}

/** A sheet a dataset: who objects, to what, by which words, and why. `made` is an ISO date. */
export function objectionsHtml(
  parts: readonly SheetPart[],
  addressOf: AddressOf,
  made: string,
): string {
  const sections = parts.map(
    ({ info, list }) =>
      html`<section>
        <h1>对${placeOf(info)}重点工作完成情况的异议</h1>
        ${sourceHtml(info)}
        <div class="sign">
          <span>异议人（单位）：</span><span>联系方式：</span><span>签名（盖章）、日期：</span>
        </div>
        <p class="meta">共 ${list.length} 条 · ${made} 整理</p>
        <table>
          <colgroup>
            ${HEAD.map(([, width]) => html`<col width="${width}" />`)}
          </colgroup>
          <thead>
            <tr>
              ${HEAD.map(([name]) => html`<th scope="col">${name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${list.map((one) => row(one, addressOf))}
          </tbody>
        </table>
      </section> `,
  )
  const [first] = parts
  return reportPage(first ? `${placeOf(first.info)}异议清单` : '异议清单', sections, true)
}

function row(objection: Objection, addressOf: AddressOf): Markup {
  const { note, task, quotedTarget, quotedAnswer, derived, mine } = objection
  const cells = [
    linkHtml(addressOf(note), String(task.no)),
    html`${task.task}<br /><span class="units">${task.units.join('、')}</span>`,
    quotedTarget || '（进度表述）',
    quotedAnswer || '（没有答复）',
    derived,
    html`<span class="mine">${mine}</span>`,
    note.body.text.split('\n').map((line, i) => (i ? html`<br />${line}` : line)),
  ]
  return html`<tr>
    ${cells.map((cell) => html`<td>${cell}</td>`)}
  </tr> `
}
