/** A report of chosen tasks to print or send: their words, the evidence, and the reader's notes. */
import { evidenceMarks, evidenceTable } from '../exchange/task-evidence.ts'
import type { DatasetInfo, Task } from '../model.ts'
import { html, Markup } from '../text/html.ts'
import { markedHtml, type Marked } from '../text/marked-html.ts'
import { STATUS_WORDS } from '../words.ts'
import { type Found, locate } from './anchor.ts'
import { followUp, judged, type AddressOf } from './export-markdown.ts'
import { type Note, placesOf } from './record.ts'
import { linkHtml, placeOf, reportPage, sourceHtml } from './report-page.ts'

/** The chosen tasks of one dataset, each with the notes on it. */
export interface ReportPart {
  info: DatasetInfo
  tasks: readonly { task: Task; notes: readonly Note[] }[]
}

export interface ReportHow {
  addressOf: AddressOf
  /** A note's Markdown as HTML that holds no script and no raw HTML. */
  toHtml: (markdown: string) => string
  /** ISO date. */
  made: string
}

/** A section a dataset, an article a task: its text with evidence and highlights, the check, the notes. */
export function reportHtml(parts: readonly ReportPart[], how: ReportHow): string {
  const sections = parts.map(({ info, tasks }) => {
    const notes = tasks.reduce((sum, one) => sum + one.notes.length, 0)
    return html`<section>
      <h1>${placeOf(info)}重点工作：任务与批注</h1>
      ${sourceHtml(info)}
      <p class="meta">
        ${how.made} 整理 · ${tasks.length} 项任务，${notes} 条笔记 ·
        <u>下划线</u>是规则认出的目标和答复，同字成对；<mark>朱底</mark>是笔记作者的划线
      </p>
      ${tasks.map((one) => article(one.task, one.notes, how))}
    </section> `
  })
  const [first] = parts
  return reportPage(first ? `${placeOf(first.info)}任务与批注` : '任务与批注', sections)
}

function article(task: Task, own: readonly Note[], how: ReportHow): Markup {
  const found = own.map((note) => {
    const words = note.body.anchor ?? note.target
    const { targetWords, answerWords } = note.body
    const marked = [...placesOf(note.body), targetWords, answerWords]
    const places = marked.map((anchor) => anchor && locate(task, anchor))
    return { note, place: words ? locate(task, words) : null, places }
  })
  const ordered = found.toSorted((a, b) => order(a) - order(b))
  const notes = ordered.map(({ note }) => note)
  const marks = (para: number | null): Marked[] => [
    ...evidenceMarks(task, para),
    ...ordered.flatMap(({ places }, i) =>
      places.flatMap((place): Marked[] =>
        place?.para === para ? [{ ...place, by: 'reader', label: String(i + 1) }] : [],
      ),
    ),
  ]
  return html`<article>
    <h2>${task.no}　${markedHtml(task.task, marks(null))}</h2>
    <p class="units">${task.units.join('、')} · 进度表述：${STATUS_WORDS[task.status]}</p>
    ${task.paragraphs.map(
      (p, i) =>
        html`<p>
          ${p.unit && task.units.length > 1 ? `【${p.unit}】` : ''}${markedHtml(p.text, marks(i))}
        </p> `,
    )}
    ${
      task.targets.length
        ? html`<h3>核对</h3>
            ${evidenceTable(task.targets)}`
        : ''
    }
    ${
      notes.length
        ? html`<h3>笔记</h3>
            <ol class="notes">
              ${notes.map((note, i) => written(note, i + 1, how))}
            </ol>`
        : ''
    }
  </article> `
}

/** On the whole task first, then where the words stand; lost ones last. */
function order({ note, place }: { note: Note; place: Found | null }): number {
  if (place) return ((place.para ?? -1) + 1) * 1e7 + place.start
  return (note.body.anchor ?? note.target) ? Infinity : -1
}

function written(note: Note, n: number, { addressOf, toHtml }: ReportHow): Markup {
  const { body, kind, target } = note
  const head = [
    kind === 'task' ? '任务笔记' : '',
    placesOf(body).length
      ? `划线${placesOf(body)
          .map(({ exact }) => `“${exact}”`)
          .join('……')}`
      : '',
    kind === 'judgement' ? `我判：${judged(note)}` : '',
    kind === 'judgement' ? (target ? `（目标“${target.exact}”）` : '（进度表述）') : '',
    body.targetWords ? `目标应是“${body.targetWords.exact}”` : '',
    body.answerWords ? `答复应是“${body.answerWords.exact}”` : '',
  ]
  const foot = [
    body.starred ? '★' : '',
    body.tags.map((tag) => `#${tag}`).join(' '),
    followUp(body),
  ].filter(Boolean)
  const facts = foot.map((fact) => `${fact} · `).join('')
  return html`<li>
    <sup class="reader">${n}</sup> <span class="mine">${head.join('')}</span>
    ${body.text ? new Markup(toHtml(body.text)) : ''}
    <p class="meta">${facts}${linkHtml(addressOf(note), '原文')}</p>
  </li> `
}
