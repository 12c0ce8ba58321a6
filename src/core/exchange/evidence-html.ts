import type { Dataset, Target, Task } from '../model.ts'
import { STATUS_WORDS, VERDICT_WORDS } from '../words.ts'
import { sourceLine } from './columns.ts'
import { embedDataset } from './embedded.ts'
import { DATA_LICENSE, type Provenance, provenanceFacts } from './provenance.ts'

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escape = (text: string | number) => String(text).replace(/[&<>"']/g, (c) => ESCAPES[c]!)

const STYLE = `body{margin:2rem auto;max-width:46rem;padding:0 1rem;font:16px/1.8 "Noto Serif CJK SC","Songti SC",serif;color:#1a1d21;background:#f7f7f3}
h1{font-size:1.6rem;line-height:1.5}h2{font-size:1.05rem;margin:0}article{border-top:1px solid #b4b5ac;padding:1rem 0;break-inside:avoid}
dl{display:grid;grid-template-columns:max-content 1fr;gap:0 1rem;font-size:.85rem;color:#44494f}dd{margin:0;overflow-wrap:break-word}
ul{padding-left:1.2rem}.check{font-family:sans-serif;font-size:.9rem}.units{color:#656b72;font-size:.85rem}
@media(prefers-color-scheme:dark){body{color:#e8e6df;background:#15181b}dl{color:#bdbdb6}.units{color:#969a9b}}
@media print{body{background:#fff;color:#000}}`

const target = (t: Target) =>
  `<li><b>${VERDICT_WORDS[t.verdict]}</b> “${escape(t.quote)}”${t.actual ? ` → “${escape(t.actual.quote)}”` : ''}</li>`

function article(task: Task): string {
  return `<article id="task-${escape(task.key)}">
<h2>${escape(task.no)}　${escape(task.task)}</h2>
<p class="units">${escape(task.units.join('、'))} · ${task.theme} · ${STATUS_WORDS[task.status]}</p>
${task.paragraphs.map((p) => `<p>${escape(p.text)}</p>`).join('\n')}
${task.targets.length ? `<ul class="check">${task.targets.map(target).join('')}</ul>` : ''}
</article>`
}

/**
 * One HTML file that opens from disk without the app: every task with its quotes and verdicts, the
 * rules' version, the document's hash, and the dataset itself, so that the app can read it back.
 * It runs nothing: its policy forbids scripts, and the data element is no program.
 */
export function toEvidenceHtml(dataset: Dataset, provenance: Provenance): string {
  const facts = provenanceFacts(dataset, provenance).filter(([, value]) => value)
  return `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${escape(dataset.dataset.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escape(dataset.dataset.title)}</h1>
<p>${escape(sourceLine(dataset))}</p>
<dl>${facts.map(([name, value]) => `<dt>${name}</dt><dd>${escape(value)}</dd>`).join('')}</dl>
${dataset.tasks.map(article).join('\n')}
</main>
<footer><p>核对结果由规则从原文读出，不是评价。<a rel="noopener noreferrer" href="${DATA_LICENSE.url}">${DATA_LICENSE.name}</a></p></footer>
${embedDataset(dataset)}
</body>
</html>
`
}
