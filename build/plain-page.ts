import { toJsonLd } from '../src/core/exchange/jsonld.ts'
import { THEMES, VERDICTS, type Dataset, type Task } from '../src/core/model.ts'
import { LANGUAGE_NAMES } from '../src/i18n/language.ts'
import { html, jsonElement, type Markup } from '../src/core/text/html.ts'
import { browserNames } from './browsers.ts'
import { fill, PLAIN_LANGUAGES, PLAIN_WORDS, type PlainLanguage } from './plain-words.ts'

export interface PlainPageOptions {
  language: PlainLanguage
  /** Addresses as seen from the page. */
  original: string
  file: string
}

/**
 * A whole dataset as one page of marked-up text: for readers without scripts, search engines,
 * printing and archives. Runs nothing; its policy allows one style sheet.
 */
export function plainPage(dataset: Dataset, options: PlainPageOptions): string {
  const { language } = options
  const words = PLAIN_WORDS[language]
  const { id, title, place, year, published, source, example } = dataset.dataset
  const { tasks } = dataset
  const targets = tasks.flatMap((task) => task.targets)
  const quantified = tasks.filter((task) => task.targets.length > 0).length
  const facts = { title, tasks: tasks.length, quantified, targets: targets.length }
  const themes = THEMES.filter((theme) => tasks.some((task) => task.theme === theme))
  const about = toJsonLd(dataset, {
    scope: 'all',
    count: tasks.length,
    total: tasks.length,
    address: '',
    made: published ?? '',
  })
  const stop = language === 'en' ? '.' : '。'
  return String(
    html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta
            http-equiv="Content-Security-Policy"
            content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
          />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="referrer" content="no-referrer" />
          <meta name="description" content="${fill(words.plain.description, facts)}" />
          <title>${title}</title>
          <link rel="icon" href="../icon.svg" type="image/svg+xml" />
          <link rel="stylesheet" href="./plain.css" />
          ${PLAIN_LANGUAGES.map(
            (other) =>
              html`<link rel="alternate" hreflang="${other}" href="./${pageName(id, other)}" /> `,
          )}${jsonElement('application/ld+json', about)}
        </head>
        <body>
          <header>
            <nav aria-label="${words.plain.languages}">
              ${PLAIN_LANGUAGES.map((other) => languageLink(id, other, language))}
            </nav>
            <h1 lang="zh">${title}</h1>
            ${example ? html`<p class="example"><strong>${words.plain.example}</strong></p>` : ''}
            <p>
              ${words.plain.intro} <a href="../?at=${id}/overview">${words.plain.app}</a>${stop}
              ${fill(words.plain.needs, { browsers: browserNames(language === 'en' ? ', ' : '、') })}
            </p>
            <dl>
              ${[
                [words.plain.source, source ?? place],
                [words.plain.published, published ?? String(year ?? '')],
                [words.plain.rules, dataset.rules],
                [words.plain.hash, dataset.hash ?? ''],
              ]
                .filter(([, value]) => value)
                .map(
                  ([name, value]) =>
                    html`<div>
                      <dt>${name!}</dt>
                      <dd>${value!}</dd>
                    </div> `,
                )}
              <div>
                <dt>${words.plain.files}</dt>
                <dd>
                  <a href="${options.original}">${words.plain.original}</a>
                  <a href="${options.file}">${words.plain.data}</a>
                </dd>
              </div>
            </dl>
          </header>
          <main>
            <section aria-labelledby="summary">
              <h2 id="summary">${words.plain.summary}</h2>
              <p>${fill(words.plain.counts, facts)}</p>
              <table>
                <thead>
                  <tr>
                    <th scope="col">${words.plain.result}</th>
                    <th scope="col">${words.plain.count}</th>
                  </tr>
                </thead>
                <tbody>
                  ${VERDICTS.map(
                    (verdict) =>
                      html`<tr>
                        <th scope="row">${words.verdict[verdict]}</th>
                        <td>${targets.filter((target) => target.verdict === verdict).length}</td>
                      </tr> `,
                  )}
                </tbody>
              </table>
            </section>
            <nav aria-labelledby="contents">
              <h2 id="contents">${words.plain.contents}</h2>
              <ul>
                ${themes.map(
                  (theme) =>
                    html`<li>
                      <a href="#theme-${THEMES.indexOf(theme)}">${words.theme[theme]}</a>
                    </li> `,
                )}
              </ul>
            </nav>
            ${themes.map(
              (theme) =>
                html`<section aria-labelledby="theme-${THEMES.indexOf(theme)}">
                  <h2 id="theme-${THEMES.indexOf(theme)}">${words.theme[theme]}</h2>
                  ${tasks.filter((task) => task.theme === theme).map((task) => article(task, language))}
                </section> `,
            )}
          </main>
        </body>
      </html> `,
  )
}

const pageName = (id: string, language: PlainLanguage) =>
  `${id}${language === 'zh-Hans' ? '' : `.${language}`}.html`

const languageLink = (id: string, language: PlainLanguage, current: PlainLanguage): Markup =>
  html`<a
    href="./${pageName(id, language)}"
    lang="${language}"
    ${language === current ? html` aria-current="page"` : ''}
    >${LANGUAGE_NAMES[language]}</a
  > `

function article(task: Task, language: PlainLanguage): Markup {
  const words = PLAIN_WORDS[language]
  return html`<article id="task-${task.key}">
    <h3><span class="no">${task.no}</span> <span lang="zh">${task.task}</span></h3>
    <p class="meta">
      ${words.plain.units}: <span lang="zh">${task.units.join('、')}</span> ·
      ${words.plain.wording}: ${words.status[task.status]}
    </p>
    <div class="report" lang="zh">
      ${task.paragraphs.map(
        ({ text, unit }) =>
          html`<p>${unit && task.units.length > 1 ? html`<b>${unit}</b> ` : ''}${text}</p> `,
      )}
    </div>
    ${task.targets.length > 0 ? checks(task, language) : ''}
  </article> `
}

function checks(task: Task, language: PlainLanguage): Markup {
  const words = PLAIN_WORDS[language]
  return html`<table>
    <caption>
      ${fill(words.plain.checks, { no: task.no })}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.plain.target}</th>
        <th scope="col">${words.plain.answer}</th>
        <th scope="col">${words.plain.result}</th>
      </tr>
    </thead>
    <tbody>
      ${task.targets.map(
        ({ quote, actual, verdict }) =>
          html`<tr><td lang="zh">${quote}</td><td${actual ? html` lang="zh"` : ''}>${actual?.quote ?? words.plain.noAnswer}</td><td>${words.verdict[verdict]}</td></tr>
`,
      )}
    </tbody>
  </table> `
}

/** Paper and ink, on screen and in print. */
export const PLAIN_STYLE = `:root{color-scheme:light dark;--paper:#f7f7f3;--ink:#1a1d21;--ink2:#44494f;--ink3:#656b72;--line:#b4b5ac}
@media screen and (prefers-color-scheme:dark){:root{--paper:#15181b;--ink:#e8e6df;--ink2:#bdbdb6;--ink3:#969a9b;--line:#4a5157}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:44rem;padding:1.5rem 1rem 4rem;background:var(--paper);color:var(--ink);font:1rem/1.75 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
h1,h2,h3,.report{font-family:"Source Han Serif SC","Noto Serif CJK SC","Songti SC",serif}
h1{font-size:1.75rem;line-height:1.5;border-bottom:3px solid;padding-bottom:.5rem;text-wrap:balance}
h2{font-size:1.3rem;margin-top:3rem;border-bottom:1px solid}
h3{font-size:1.05rem;line-height:1.7;margin:0}
a{color:inherit;text-underline-offset:.2em}
nav a[aria-current]{font-weight:700;text-decoration:none}
header nav a{display:inline-block;margin-right:.75rem;padding:.25rem 0}
dl{color:var(--ink2);font-size:.875rem}dl div{display:flex;gap:.75rem}dt{flex:none;min-width:7em}dd{margin:0;min-width:0;overflow-wrap:anywhere}
article{padding:1.25rem 0;border-bottom:1px solid var(--line)}
.no{display:inline-block;min-width:2em;font-variant-numeric:tabular-nums}
.meta{margin:.25rem 0;color:var(--ink3);font-size:.875rem}
.report p{margin:.5rem 0;line-height:1.9}
.example{border:2px solid;padding:.5rem .75rem}
table{width:100%;border-collapse:collapse;font-size:.875rem;margin-top:.75rem}
caption{text-align:start;color:var(--ink3)}
th,td{text-align:start;vertical-align:top;padding:.3rem .75rem .3rem 0;border-top:1px solid var(--line)}
@media print{:root{--paper:#fff;--ink:#000;--ink2:#222;--ink3:#444}body{max-width:none;padding:0}article{break-inside:avoid}thead{display:table-header-group}header nav{display:none}}
`
