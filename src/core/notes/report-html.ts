/** A report of chosen tasks to print or send: their words, the evidence, and the reader's notes. */
import type { DatasetInfo, Target, Task } from '../model.ts'
import { STATUS_WORDS, VERDICT_WORDS } from '../words.ts'
import { type Found, locate } from './anchor.ts'
import { judged, type AddressOf } from './export-markdown.ts'
import { escapeHtml, markedHtml, type Marked } from './marked-html.ts'
import type { Note } from './record.ts'
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
    return `<section>
<h1>${escapeHtml(placeOf(info))}重点工作：任务与批注</h1>
${sourceHtml(info)}
<p class="meta">${escapeHtml(how.made)} 整理 · ${tasks.length} 项任务，${notes} 条笔记 · <u>下划线</u>是规则认出的目标和答复，<mark>朱底</mark>是笔记作者的划线</p>
${tasks.map((one) => article(one.task, one.notes, how)).join('\n')}
</section>`
  })
  const [first] = parts
  return reportPage(first ? `${placeOf(first.info)}任务与批注` : '任务与批注', sections.join('\n'))
}

function article(task: Task, own: readonly Note[], how: ReportHow): string {
  const found = own.map((note) => {
    const words = note.body.anchor ?? note.target
    return { note, place: words ? locate(task, words) : null }
  })
  const ordered = found.toSorted((a, b) => order(a) - order(b))
  const notes = ordered.map(({ note }) => note)
  const places = ordered.map(({ note, place }) => (note.body.anchor ? place : null))
  const marks = (para: number | null): Marked[] => [
    ...task.targets.flatMap(({ start, end, actual }) =>
      para === null ? { start, end, n: null } : actual?.para === para ? { ...actual, n: null } : [],
    ),
    ...places.flatMap((place, i) => (place && place.para === para ? { ...place, n: i + 1 } : [])),
  ]
  return `<article>
<h2>${escapeHtml(task.no)}　${markedHtml(task.task, marks(null))}</h2>
<p class="units">${escapeHtml(task.units.join('、'))} · 进度表述：${STATUS_WORDS[task.status]}</p>
${task.paragraphs.map((p, i) => `<p>${p.unit ? `【${escapeHtml(p.unit)}】` : ''}${markedHtml(p.text, marks(i))}</p>`).join('\n')}
${checks(task.targets)}
${notes.length ? `<h3>笔记</h3>\n<ol class="notes">${notes.map((note, i) => written(note, i + 1, how)).join('\n')}</ol>` : ''}
</article>`
}

/** On the whole task first, then where the words stand; lost ones last. */
function order({ note, place }: { note: Note; place: Found | null }): number {
  if (place) return ((place.para ?? -1) + 1) * 1e7 + place.start
  return (note.body.anchor ?? note.target) ? Infinity : -1
}

function checks(targets: readonly Target[]): string {
  if (targets.length === 0) return ''
  const rows = targets.map(
    ({ verdict, quote, actual }) =>
      `<tr><td>${escapeHtml(quote)}</td><td>${actual ? escapeHtml(actual.quote) : '—'}</td><td class="verdict">${VERDICT_WORDS[verdict]}</td></tr>`,
  )
  return `<h3>核对</h3>
<table><thead><tr><th scope="col" width="40%">目标</th><th scope="col" width="40%">答复</th><th scope="col">规则判定</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
}

function written(note: Note, n: number, { addressOf, toHtml }: ReportHow): string {
  const { body, kind, target } = note
  const head = [
    kind === 'task' ? '任务笔记' : '',
    body.anchor ? `划线“${body.anchor.exact}”` : '',
    kind === 'judgement' ? `我判：${judged(note)}` : '',
    kind === 'judgement' ? (target ? `（目标“${target.exact}”）` : '（进度表述）') : '',
    body.targetWords ? `目标应是“${body.targetWords.exact}”` : '',
    body.answerWords ? `答复应是“${body.answerWords.exact}”` : '',
  ]
  const foot = [
    body.starred ? '★' : '',
    body.tags.map((tag) => `#${tag}`).join(' '),
    body.due ? `${body.done ? '已跟进' : '跟进'} ${body.due} ${body.todo}` : '',
  ].filter(Boolean)
  const facts = [...foot.map(escapeHtml), linkHtml(addressOf(note), '原文')].join(' · ')
  return `<li><sup>${n}</sup> <span class="mine">${escapeHtml(head.join(''))}</span>
${body.text ? toHtml(body.text) : ''}
<p class="meta">${facts}</p></li>`
}
