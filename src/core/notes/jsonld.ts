/** Notes as W3C Web Annotations (JSON-LD). What the standard has no word for is `tz:`. */
import { canonical } from '../text/canonical.ts'
import { sha256 } from '../text/sha256.ts'
import type { AddressOf } from './export-markdown.ts'
import { type Anchor, type Note, placesOf, sparse } from './record.ts'

/** What the standard has no word for stays as it is when the file is expanded: literal JSON. */
const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  { tz: 'urn:taizhang:', 'tz:more': { '@type': '@json' } },
]

/** An AnnotationCollection with one Annotation a note; corrected matches are on no words to annotate. */
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
