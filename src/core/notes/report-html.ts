/** A report of chosen tasks to print or send: their words, the evidence, and the reader's notes. */
import type { Target, Task } from '../model.ts'
import { STATUS_WORDS, VERDICT_WORDS } from '../words.ts'
import { judged, type AddressOf } from './export-markdown.ts'
import type { Objection } from './export-csv.ts'
import type { Note } from './record.ts'

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escape = (text: string | number) => String(text).replace(/[&<>"']/g, (c) => ESCAPES[c]!)
/** Addresses come from the page itself; anything but http is not linked. */
const link = (href: string, text: string) =>
  /^https?:/.test(href)
    ? `<a rel="noopener noreferrer" href="${escape(href)}">${escape(text)}</a>`
    : escape(text)

const STYLE = `body{margin:2rem auto;max-width:46rem;padding:0 1rem;font:16px/1.8 "Noto Serif CJK SC","Songti SC",serif;color:#1a1d21;background:#fff}
h1{font-size:1.5rem;line-height:1.5}h2{font-size:1.05rem;margin:0}article{border-top:1px solid #b4b5ac;padding:1rem 0}
.units,.meta{color:#656b72;font-size:.85rem}.check,aside,table{font-family:sans-serif;font-size:.9rem}aside{border-left:2px solid #c0391f;padding-left:.8rem;margin:.6rem 0;white-space:pre-wrap;break-inside:avoid}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #b4b5ac;padding:.3rem .5rem;text-align:left;vertical-align:top}thead{display:table-header-group}tr{break-inside:avoid}
@page{size:A4;margin:18mm 16mm}@media print{body{margin:0;max-width:none}a{color:inherit}}`

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escape(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escape(title)}</h1>
${body}
</main>
<footer><p class="meta">核对结果由规则从原文读出，不是评价；带竖线的是笔记作者所写。</p></footer>
</body>
</html>
`
}

const check = (t: Target) =>
  `<li><b>${VERDICT_WORDS[t.verdict]}</b> “${escape(t.quote)}”${t.actual ? ` → “${escape(t.actual.quote)}”` : ''}</li>`

function written(note: Note): string {
  const { body } = note
  const head = [
    body.anchor ? `划线“${body.anchor.exact}”` : '',
    note.kind === 'judgement'
      ? `我判：${judged(note)}${note.target ? `（目标“${note.target.exact}”）` : ''}`
      : '',
  ].filter(Boolean)
  const foot = [
    body.tags.map((tag) => `#${tag}`).join(' '),
    body.due ? `跟进 ${body.due} ${body.todo}` : '',
  ].filter(Boolean)
  return `<aside>${[...head, body.text, ...foot].filter(Boolean).map(escape).join('\n')}</aside>`
}

/** One article a task, its notes under its evidence. `made` is an ISO date. */
export function reportHtml(
  chosen: readonly { task: Task; notes: readonly Note[]; address: string }[],
  title: string,
  made: string,
): string {
  const articles = chosen.map(
    ({ task, notes, address }) => `<article>
<h2>${escape(task.no)}　${escape(task.task)}</h2>
<p class="units">${escape(task.units.join('、'))} · ${STATUS_WORDS[task.status]} · ${link(address, '在台账里看')}</p>
${task.paragraphs.map((p) => `<p>${escape(p.text)}</p>`).join('\n')}
${task.targets.length ? `<ul class="check">${task.targets.map(check).join('')}</ul>` : ''}
${notes.map(written).join('\n')}
</article>`,
  )
  return page(
    title,
    `<p class="meta">${escape(made)} · ${chosen.length} 项任务</p>\n${articles.join('\n')}`,
  )
}

/** The objection sheet as a table to print. */
export function objectionsHtml(
  list: readonly Objection[],
  addressOf: AddressOf,
  title: string,
  made: string,
): string {
  const rows = list.map(
    ({ note, task, quotedTarget, quotedAnswer, derived, mine }) =>
      `<tr><td>${link(addressOf(note), String(task.no))}</td><td>${escape(task.task)}<br><span class="units">${escape(task.units.join('、'))}</span></td><td>${escape(quotedTarget)}</td><td>${escape(quotedAnswer || '（没有答复）')}</td><td>${escape(derived)}</td><td><b>${escape(mine)}</b></td><td>${escape(note.body.text)}</td></tr>`,
  )
  const head = [
    '序号',
    '工作任务、责任单位',
    '目标原文',
    '答复原文',
    '规则判定',
    '我的判定',
    '理由',
  ]
  return page(
    title,
    `<p class="meta">${escape(made)} · ${list.length} 条</p>
<table><thead><tr>${head.map((h) => `<th scope="col">${h}</th>`).join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`,
  )
}
