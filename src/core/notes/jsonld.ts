/** Notes as W3C Web Annotations (JSON-LD), out and in. What the standard has no word for is `tz:`. */
import { canonical } from '../text/canonical.ts'
import { sha256 } from '../text/sha256.ts'
import type { AddressOf } from './export-markdown.ts'
import { readRecord } from './read-record.ts'
import type { Anchor, Body, Note, NoteRecord } from './record.ts'
import { full, judgementId, placesOf, sparse, taskNoteId } from './record.ts'

/** What the standard has no word for stays as it is when the file is expanded: literal JSON. */
const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  { tz: 'urn:taizhang:', 'tz:more': { '@type': '@json' } },
]
type Raw = Record<string, unknown>
/** An address of this app that names a task, or as a saved view does the list of them. */
const RE_TASK = /[?&]at=([^&#/]+)(?:\/|%2F)tasks(?:(?:\/|%2F)([^&#/]+))?/i

/** An AnnotationCollection with one Annotation a note. */
export function notesToJsonLd(notes: readonly Note[], addressOf: AddressOf): object {
  const items = notes
    .filter((note) => note.kind !== 'match')
    .map((note) => annotation(note, addressOf(note)))
  const id = `urn:taizhang:notes-${sha256(canonical(items)).slice(0, 24)}`
  return {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: '台账笔记',
    total: items.length,
    first: { id: `${id}-1`, type: 'AnnotationPage', startIndex: 0, items },
  }
}

function annotation(note: Note, source: string): object {
  const { body } = note
  const textual = (value: string, purpose: string) => ({
    type: 'TextualBody',
    value,
    format: purpose === 'commenting' ? 'text/markdown' : 'text/plain',
    purpose,
  })
  const { text: _text, tags: _tags, anchor: _anchor, parts: _parts, ...rest } = sparse(body)
  const motivation = {
    task: 'commenting',
    highlight: 'highlighting',
    judgement: 'assessing',
    view: 'bookmarking',
    match: 'linking',
  }[note.kind]
  const places = body.anchor ? placesOf(body) : note.target ? [note.target] : []
  const targets = places.map((place) => ({
    source,
    selector: selectors(place),
    'tz:para': place.para,
  }))
  const bodies = [
    ...(body.text ? [textual(body.text, 'commenting')] : []),
    ...body.tags.map((tag) => textual(tag, 'tagging')),
  ]
  return {
    type: 'Annotation',
    id: `urn:taizhang:${encodeURIComponent(note.id)}`,
    motivation,
    created: new Date(note.created).toISOString(),
    modified: new Date(note.edited).toISOString(),
    ...(bodies.length > 0 ? { body: bodies } : {}),
    // One note on words in several texts is one Annotation with several targets.
    target: targets.length > 1 ? targets : (targets[0] ?? { source }),
    'tz:kind': note.kind,
    'tz:dataset': note.dataset,
    'tz:key': note.key,
    'tz:label': note.label,
    ...(Object.keys(rest).length > 0 ? { 'tz:more': rest } : {}),
  }
}

function selectors({ exact, prefix, suffix, start, end }: Anchor): object[] {
  return [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start, end },
  ]
}

/**
 * Reads annotations made by this app, or by another tool on a page of it (its address says the task).
 * The same annotation gives the same version, so reading a file twice adds nothing. `skipped` counts
 * what names no task or is not as it must be; null if the text is no such file.
 */
export function readJsonLd(text: string): { records: NoteRecord[]; skipped: number } | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  const items = itemsOf(value)
  if (!items) return null
  const read = items.map(recordsOf)
  return { records: read.flat(), skipped: read.filter((found) => found.length === 0).length }
}

function itemsOf(value: unknown): unknown[] | null {
  if (Array.isArray(value))
    return value.some((item) => (item as Raw)?.type === 'Annotation') ? value : null
  const raw = value as Raw | null
  if (raw?.type === 'Annotation') return [raw]
  const page = (raw?.type === 'AnnotationPage' ? raw : raw?.first) as Raw | undefined
  return Array.isArray(page?.items) ? page.items : null
}

/** A record for each task that the annotation's targets lie in: with ours one, with others' maybe more. */
function recordsOf(item: unknown): NoteRecord[] {
  const targets = [(item as Raw | null)?.target].flat() as (Raw | string | undefined)[]
  const byTask = new Map<string, Raw[]>()
  for (const target of targets) {
    const raw = typeof target === 'string' ? { source: target } : target
    const found = RE_TASK.exec(String(raw?.source))
    if (raw && found) byTask.set(found[0], [...(byTask.get(found[0]) ?? []), raw])
  }
  return [...byTask.values()]
    .map((targets, nth) => recordOf(item as Raw, targets, nth))
    .filter((record) => record !== null)
}

/** The record of the `nth` task. */
function recordOf(raw: Raw, targets: Raw[], nth: number): NoteRecord | null {
  try {
    const source = String(targets[0]!.source)
    const [, dataset, key] = RE_TASK.exec(source)!
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

function words(raw: Raw): Partial<Body> {
  const bodies = (Array.isArray(raw.body) ? raw.body : [raw.body ?? raw.bodyValue]) as (
    | Raw
    | string
    | undefined
  )[]
  const tags: string[] = []
  const text: string[] = []
  for (const body of bodies) {
    const value = typeof body === 'string' ? body : body?.value
    if (typeof value !== 'string') continue
    if (typeof body === 'object' && body.purpose === 'tagging') tags.push(value)
    else text.push(value)
  }
  return { text: text.join('\n\n'), tags: [...new Set(tags)] }
}

function placeOf(target: Raw): Anchor | null {
  const list = (Array.isArray(target.selector) ? target.selector : [target.selector]) as (
    | Raw
    | undefined
  )[]
  const quote = list.find((s) => s?.type === 'TextQuoteSelector')
  if (!quote) return null
  const position = list.find((s) => s?.type === 'TextPositionSelector')
  const exact = String(quote.exact)
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
