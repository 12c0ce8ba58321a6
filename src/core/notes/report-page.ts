/** What the papers printed from the notes share: their looks, their frame, whence their words are. */
import { htmlFile } from '../exchange/html-file.ts'
import type { DatasetInfo } from '../model.ts'
import { html, type Markup } from '../text/html.ts'

const STYLE = `body{margin:2rem auto;max-width:46rem;padding:0 1rem;font:16px/1.8 "Noto Serif CJK SC","Songti SC",SimSun,serif;color:#1a1d21;background:#fff}
body.wide{max-width:72rem}
h1{font-size:1.45rem;line-height:1.5;margin:0 0 .3rem}h2{font-size:1.02rem;line-height:1.7;margin:0;break-after:avoid;break-inside:avoid}
h3{font:700 .8rem/1.7 sans-serif;color:#656b72;margin:.7rem 0 .1rem;break-after:avoid}
article{border-top:1px solid #1a1d21;padding:.9rem 0}article p{margin:.35rem 0;text-wrap:pretty}
.meta,.units{color:#575d64;font-size:.82rem;margin:.1rem 0}.units{break-after:avoid}
u{text-decoration-thickness:1px;text-underline-offset:3px}mark{background:#f6ded9;color:inherit;print-color-adjust:exact;-webkit-print-color-adjust:exact}
sup{font:700 .68rem/1 sans-serif;padding-left:1px}sup.reader{color:#b3321b}
table{border-collapse:collapse;width:100%;font-size:.85rem;line-height:1.6}th,td{border:1px solid #8d8f88;padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{font:700 .78rem/1.5 sans-serif;background:#f1f1ec;white-space:nowrap;print-color-adjust:exact;-webkit-print-color-adjust:exact}thead{display:table-header-group}tr{break-inside:avoid}
ol.notes{list-style:none;margin:0;padding:0}ol.notes>li{border-left:2px solid #b3321b;padding:.1rem 0 .1rem .7rem;margin:.5rem 0;font-size:.9rem;break-inside:avoid}
ol.notes p{margin:.15rem 0}.verdict{white-space:nowrap}.mine{font-weight:700;color:#b3321b}
.sign{display:grid;grid-template-columns:repeat(3,1fr);gap:0 1.5rem;margin:.9rem 0 1.1rem;font-size:.9rem}.sign span{border-bottom:1px solid #1a1d21;padding-bottom:.15rem}
section+section{break-before:page;margin-top:3rem}
@page{size:A4;margin:16mm 15mm 18mm;@bottom-center{content:counter(page) " / " counter(pages);font:9pt sans-serif;color:#575d64}}
@page wide{size:A4 landscape}body.wide{page:wide}
@media print{body{margin:0;max-width:none;padding:0;font-size:10.5pt}body.wide{max-width:none}a{color:inherit}section+section{margin-top:0}}`

/** `wide` lays it across the sheet. */
export function reportPage(title: string, sections: readonly Markup[], wide = false): string {
  return htmlFile({
    title,
    style: STYLE,
    main: html`${sections}`,
    footer: html`<p class="meta">核对结果由规则从原文读出，不是评价；朱色的是笔记作者所写。</p>`,
    wide,
  })
}

/** Addresses come from the page itself; anything but http is not linked. */
export function linkHtml(href: string, text: string): Markup {
  return /^https?:/.test(href)
    ? html`<a rel="noopener noreferrer" href="${href}">${text}</a>`
    : html`${text}`
}

/** What the words are from, on one line. */
export function sourceHtml(info: DatasetInfo): Markup {
  const parts = [
    `《${info.title}》`,
    info.source,
    info.published && `发布于 ${info.published}`,
    info.example && '示例数据，内容是虚构的',
  ]
  return html`<p class="meta">${parts.filter(Boolean).join(' · ')}</p>`
}

/** Place and year, as a heading begins. */
export function placeOf({ place, year }: DatasetInfo): string {
  return `${place}${year ? ` ${year} 年` : ''}`
}
