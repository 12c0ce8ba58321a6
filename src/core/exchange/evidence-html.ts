import type { Dataset, Task } from '../model.ts'
import { html, type Markup } from '../text/html.ts'
import { markedHtml } from '../text/marked-html.ts'
import { STATUS_WORDS } from '../words.ts'
import { embedDataset } from './embedded.ts'
import { htmlFile } from './html-file.ts'
import { DATA_LICENSE, type Provenance, provenanceFacts } from './provenance.ts'
import { evidenceMarks, evidenceTable } from './task-evidence.ts'

const STYLE = `body{margin:2rem auto;max-width:46rem;padding:0 1rem;font:16px/1.8 "Noto Serif CJK SC","Songti SC",SimSun,serif;color:#1a1d21;background:#f7f7f3}
h1{font-size:1.6rem;line-height:1.5;text-wrap:balance}h2{font-size:1.05rem;margin:0;break-after:avoid}article{border-top:1px solid #b4b5ac;padding:1rem 0;break-inside:avoid}
article p{margin:.35rem 0;text-wrap:pretty}.meta,footer{color:#656b72;font-size:.85rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:0 1rem;font-size:.85rem;color:#44494f}dd{margin:0;overflow-wrap:anywhere}
u{text-decoration-thickness:1px;text-underline-offset:3px}sup{font:700 .68rem/1 sans-serif;padding-left:1px}
table{border-collapse:collapse;width:100%;margin-top:.5rem;font-size:.85rem;line-height:1.6}th,td{border-top:1px solid #d8d9d2;padding:.25rem .75rem .25rem 0;text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead th{color:#656b72;font-weight:400;white-space:nowrap}.verdict{white-space:nowrap;font-weight:700}
@media(prefers-color-scheme:dark){body{color:#e8e6df;background:#15181b}dl{color:#bdbdb6}.meta,footer,thead th{color:#969a9b}th,td,article{border-color:#4a5157}a{color:inherit}}
@media print{body{margin:0;max-width:none;padding:0;color:#000;background:#fff;font-size:10.5pt}}`

const FACT_WORDS: Record<string, string> = {
  dataset: '编号',
  title: '标题',
  place: '地方',
  year: '年度',
  published: '发布日期',
  source: '来源',
  sha256: '原文件 SHA-256',
  rules: '规则版本',
  schema: '数据格式',
  scope: '范围',
  tasks: '任务数',
  address: '网址',
  made: '导出日期',
  license: '许可',
}

/**
 * One HTML file that opens from disk without the app: every task with its evidence marked and its
 * verdicts, the rules' version, the document's hash, and the dataset itself, so that the app can
 * read it back.
 */
export function toEvidenceHtml(dataset: Dataset, provenance: Provenance): string {
  const { title } = dataset.dataset
  const facts = provenanceFacts(dataset, provenance).filter(([, value]) => value)
  return htmlFile({
    title,
    style: STYLE,
    main: html`<h1>${title}</h1>
      <dl>
        ${facts.map(
          ([name, value]) =>
            html`<dt>${FACT_WORDS[name] ?? name}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>
      <p class="meta">下划线是规则认出的目标和答复，同字成对。</p>
      ${dataset.tasks.map(article)}`,
    footer: html`<p>
      核对结果由规则从原文读出，不是评价。<a rel="noopener noreferrer" href="${DATA_LICENSE.url}"
        >${DATA_LICENSE.name}</a
      >
    </p>`,
    data: embedDataset(dataset),
  })
}

function article(task: Task): Markup {
  return html`<article id="task-${task.key}">
    <h2>${task.no}　${markedHtml(task.task, evidenceMarks(task, null))}</h2>
    <p class="meta">
      ${[task.units.join('、'), task.theme, STATUS_WORDS[task.status]].filter(Boolean).join(' · ')}
    </p>
    ${task.paragraphs.map(
      ({ text, unit }, para) =>
        html`<p>
          ${unit && task.units.length > 1 ? `【${unit}】` : ''}${markedHtml(text, evidenceMarks(task, para))}
        </p> `,
    )}
    ${evidenceTable(task.targets)}
  </article> `
}
