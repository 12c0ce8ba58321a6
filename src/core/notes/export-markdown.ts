/**
 * Notes as Markdown, one section a task, each note linking back to its words. A note is an item of a
 * list, its text last and indented under it: so nothing left open in it (a fence of code, a comment)
 * takes in what follows.
 */
import { JUDGED_WORDS, STATUS_WORDS } from '../words.ts'
import { type Anchor, type Body, type Note, placesOf } from './record.ts'

/** Address of a note's task, as the page has it; given by the caller, who knows the host. */
export type AddressOf = (note: Note) => string

/** `notes` of any datasets; sections by dataset, then task, in the order they come. */
export function notesToMarkdown(notes: readonly Note[], addressOf: AddressOf): string {
  const sections = groupBy(notes, (note) => `${note.dataset}/${note.key}`)
  const parts = ['# 台账笔记', '']
  for (const [, group] of sections) {
    const first = group[0]!
    const about = first.kind === 'view' ? '保存的视图' : `第 ${inline(first.key)} 项`
    parts.push(`## ${inline(first.dataset)} ${about}`, '')
    if (first.label) parts.push(inline(first.label), '')
    for (const note of group) parts.push(item(paragraphs(note, addressOf(note))), '')
  }
  return `${parts.join('\n').trimEnd()}\n`
}

/** Four characters, so that a tab in a text means there what it means alone. */
function item(parts: string[]): string {
  const lines = parts.join('\n\n').split(/\r\n?|\n/)
  return lines.map((line, i) => (i === 0 ? `-   ${line}` : line && `    ${line}`)).join('\n')
}

function paragraphs(note: Note, address: string): string[] {
  const { body } = note
  const target = note.target ? `（目标“${inline(note.target.exact)}”）` : ''
  const facts = [
    body.starred ? '★ 收藏' : '',
    body.tags.map((tag) => `#${inline(tag)}`).join(' '),
    inline(followUp(body)),
    `[原文](<${address}>)`,
  ]
  return [
    ...placesOf(body).map((place) => quoted('划线', place)),
    note.kind === 'judgement' ? `**我判：${judged(note)}**${target}` : '',
    body.targetWords ? quoted('我认定的目标', body.targetWords) : '',
    body.answerWords ? quoted('我认定的答复', body.answerWords) : '',
    facts.filter(Boolean).join(' · '),
    body.text,
  ].filter(Boolean)
}

/** What is to be done by when, and whether it was; '' where nothing is. */
export function followUp({ due, todo, done }: Body): string {
  const what = [due, todo].filter(Boolean).join(' ')
  return what && `跟进 ${what}${done ? '（已跟进）' : ''}`
}

/** The reader's verdict or status in words. */
export function judged({ body }: Note): string {
  if (body.verdict) return JUDGED_WORDS[body.verdict]
  return body.status ? STATUS_WORDS[body.status] : '未定'
}

function quoted(name: string, anchor: Anchor): string {
  const place = anchor.para === null ? '工作任务' : `完成情况第 ${anchor.para + 1} 段`
  return `${name}（${place}）：\n> ${inline(anchor.exact)}`
}

/** Text of a document or name on one line, with what Markdown would read as its own escaped. */
function inline(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`~*_[\]<>#|&]/g, '\\$&')
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
