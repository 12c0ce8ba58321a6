/**
 * Web Annotations (JSON-LD) read as notes: those made by this app, or by another tool on a page of it
 * (its address says the task). What cannot be taken is counted by its reason.
 */
import { canonical } from '../text/canonical.ts'
import { sha256 } from '../text/sha256.ts'
import { readRecord } from './read-record.ts'
import type { Anchor, Body, NoteRecord } from './record.ts'
import { full, judgementId, sparse, taskNoteId } from './record.ts'

type Raw = Record<string, unknown>
/** An address of this app that names a task, or as a saved view does a list of them. */
const RE_TASK = /[?&]at=([^&#/]+)(?:\/|%2F)tasks(?:(?:\/|%2F)([^&#/]+))?/i

/** What of a file of annotations does not become notes. */
export interface Unread {
  /** Annotations on no task of this app. */
  noTask: number
  /** Those on one that are not as they must be. */
  malformed: number
  /** Those taken without some of their places: on no task, or told in a way not known here. */
  inPart: number
  /** Those taken without the name of who wrote them, for which a note has no room. */
  authors: number
  /** The file says that more pages of the collection are elsewhere. */
  morePages: boolean
}

/**
 * The same annotation gives the same version, so reading a file twice adds nothing. Null if the text
 * is no such file.
 */
export function readJsonLd(text: string): { records: NoteRecord[]; unread: Unread } | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  const found = itemsOf(value)
  if (!found) return null
  const { items, morePages } = found
  const unread: Unread = { noTask: 0, malformed: 0, inPart: 0, authors: 0, morePages }
  const records = items.flatMap((item) => {
    const raw = object(item) ?? {}
    const { all, byTask } = targetsOf(raw)
    const taken = [...byTask.values()]
      .map((targets, nth) => recordOf(raw, targets, nth))
      .filter((record) => record !== null)
    if (byTask.size === 0) unread.noTask++
    else if (taken.length === 0) unread.malformed++
    else {
      const on = [...byTask.values()].flat()
      const lost = on.length < all || taken.length < byTask.size || on.some(isUnplaced)
      if (lost) unread.inPart++
      if (isSigned(raw)) unread.authors++
    }
    return taken
  })
  return { records, unread }
}

/** The annotations of a file, over all of the pages that are in it. */
function itemsOf(value: unknown): { items: unknown[]; morePages: boolean } | null {
  if (Array.isArray(value)) {
    const some = value.some((item) => isType(object(item), 'Annotation'))
    return some ? { items: value, morePages: false } : null
  }
  const raw = object(value)
  if (isType(raw, 'Annotation')) return { items: [raw], morePages: false }
  const isPage = isType(raw, 'AnnotationPage')
  if (!raw || !(isPage || isType(raw, 'AnnotationCollection') || object(raw.first))) return null
  const items: unknown[] = []
  let next = isPage ? raw : raw.first
  let morePages = isPage && raw.prev !== undefined
  for (let page = object(next); page; page = object(next)) {
    if (!Array.isArray(page.items)) return null
    for (const item of page.items as unknown[]) items.push(item)
    next = page.next
  }
  morePages ||= typeof next === 'string'
  return { items, morePages }
}

/** The targets on each task, by its address, and how many targets there are in `all`. */
function targetsOf(raw: Raw): { all: number; byTask: Map<string, Raw[]> } {
  const targets = listOf(raw.target)
  const byTask = new Map<string, Raw[]>()
  for (const target of targets) {
    const place = object(target) ?? { source: target }
    const [task, , key] = RE_TASK.exec(sourceOf(place)) ?? []
    // A list of tasks is what a saved view is on, and nothing else.
    if (task && (key || raw['tz:kind'] === 'view'))
      byTask.set(task, [...(byTask.get(task) ?? []), place])
  }
  return { all: targets.length, byTask }
}

/** The address of a target: its source's, or its own where it is a whole page. */
function sourceOf({ source, id }: Raw): string {
  const address = object(source)?.id ?? source ?? id
  return typeof address === 'string' ? address : ''
}

const object = (value: unknown): Raw | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : null
const listOf = (value: unknown): unknown[] => (value === undefined ? [] : [value].flat())
const isType = (raw: Raw | null, type: string): boolean => listOf(raw?.type).includes(type)
const isUnplaced = (target: Raw): boolean => target.selector !== undefined && !placeOf(target)
const isSigned = (raw: Raw): boolean =>
  [raw, ...listOf(raw.body)].some((part) => object(part)?.creator !== undefined)

/** The record of the `nth` task. */
function recordOf(raw: Raw, targets: Raw[], nth: number): NoteRecord | null {
  try {
    const [, dataset, key] = RE_TASK.exec(sourceOf(targets[0]!))!
    const about = {
      dataset: String(raw['tz:dataset'] ?? decodeURIComponent(dataset!)),
      key: String(raw['tz:key'] ?? decodeURIComponent(key ?? '')),
      label: String(raw['tz:label'] ?? ''),
    }
    const [place = null, ...parts] = targets.map(placeOf).filter((found) => found !== null)
    const kind = raw['tz:kind'] ?? (place ? 'highlight' : 'task')
    if ((kind === 'view') !== (about.key === '')) return null
    const judged = kind === 'judgement' ? place : null
    const id =
      kind === 'task'
        ? taskNoteId(about.dataset, about.key)
        : kind === 'judgement'
          ? judgementId(about.dataset, about.key, judged)
          : idOf(raw, nth)
    const more = (raw['tz:more'] ?? {}) as Partial<Body>
    const body = sparse(
      full({ ...more, ...words(raw), ...(kind === 'highlight' ? { anchor: place, parts } : {}) }),
    )
    const at = timeOf(raw.modified) ?? timeOf(raw.created) ?? 0
    const began = Math.min(at, timeOf(raw.created) ?? at)
    const session = `ld-${sha256(canonical([id, body, at, began])).slice(0, 24)}`
    const version = { session, seq: 1, clock: { [session]: 1 }, at, began, body }
    return readRecord({ id, kind, ...about, target: judged, versions: [version] })
  } catch {
    return null
  }
}

function timeOf(value: unknown): number | null {
  return Date.parse(String(value)) || null
}

/** Our own id, or one made from the foreign annotation's. */
function idOf(raw: Raw, nth: number): string {
  const id = (typeof raw.id === 'string' ? raw.id : canonical(raw)) + (nth ? `#${nth}` : '')
  return id.startsWith('urn:taizhang:')
    ? decodeURIComponent(id.slice(13))
    : `highlight/${sha256(id).slice(0, 24)}`
}

/** Words and tags; of a body that is a page or picture elsewhere, its address. */
function words(raw: Raw): Partial<Body> {
  const tags: string[] = []
  const text: string[] = []
  for (const part of listOf(raw.body ?? raw.bodyValue)) {
    const body = object(part) ?? { value: part }
    const value = body.value ?? sourceOf(body)
    if (typeof value !== 'string' || value === '') continue
    if (body.purpose === 'tagging') tags.push(value)
    else text.push(value)
  }
  return { text: text.join('\n\n'), tags: [...new Set(tags)] }
}

function placeOf(target: Raw): Anchor | null {
  const selectors = listOf(target.selector).map(object)
  const quote = selectors.find((one) => one?.type === 'TextQuoteSelector')
  if (typeof quote?.exact !== 'string') return null
  const position = selectors.find((one) => one?.type === 'TextPositionSelector')
  const { exact } = quote
  const start = Number(position?.start ?? 0)
  const para = target['tz:para'] === undefined ? 0 : (target['tz:para'] as number | null)
  return {
    para,
    start,
    end: start + exact.length,
    exact,
    prefix: String(quote.prefix ?? ''),
    suffix: String(quote.suffix ?? ''),
  }
}

/** Those of `incoming` that say something `mine` never said: a re-read export adds nothing. */
export function unheard(mine: Map<string, NoteRecord>, incoming: NoteRecord[]): NoteRecord[] {
  return incoming.filter((record) => {
    const said = canonical(record.versions[0]!.body)
    return !mine.get(record.id)?.versions.some((version) => canonical(version.body) === said)
  })
}
