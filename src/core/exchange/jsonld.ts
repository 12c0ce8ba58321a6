import { type Dataset, SCHEMA, type Task } from '../model.ts'
import { VERDICT_WORDS } from '../words.ts'
import { DATA_LICENSE, type Provenance } from './provenance.ts'

/**
 * The dataset as schema.org `Dataset` (JSON-LD), each task a part of it with its targets as
 * `Observation`s, so that a search engine or a triple store can read what was promised and reported.
 */
export function toJsonLd(dataset: Dataset, provenance: Provenance): object {
  const { id, title, place, year, published, source, example } = dataset.dataset
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': provenance.address || `urn:taizhang:${id}`,
    identifier: id,
    name: title,
    inLanguage: 'zh',
    spatialCoverage: { '@type': 'Place', name: place },
    ...(year ? { temporalCoverage: String(year) } : {}),
    ...(published ? { datePublished: published } : {}),
    ...(source ? { creator: { '@type': 'GovernmentOrganization', name: source } } : {}),
    // Invented examples say so wherever they go.
    ...(example ? { keywords: 'example' } : {}),
    dateModified: provenance.made,
    license: DATA_LICENSE.url,
    version: dataset.rules,
    description: `${title}（${provenance.count}/${provenance.total}）`,
    variableMeasured: [...new Set(dataset.tasks.flatMap((t) => t.targets.map((x) => x.metric)))],
    hasPart: dataset.tasks.map(toPart),
  }
}

const organization = (name: string) => ({ '@type': 'GovernmentOrganization', name })

function toPart(task: Task): object {
  return {
    '@type': 'CreativeWork',
    identifier: task.key,
    position: task.no,
    text: task.task,
    ...(task.category ? { genre: task.category } : {}),
    about: task.theme,
    creativeWorkStatus: task.status,
    contributor: task.units.map(organization),
    hasPart: task.paragraphs.map(({ text, unit }) => ({
      '@type': 'CreativeWork',
      text,
      ...(unit === null ? {} : { contributor: organization(unit) }),
    })),
    ...(task.extra
      ? {
          additionalProperty: Object.entries(task.extra).map(([name, value]) => ({
            '@type': 'PropertyValue',
            name,
            value,
          })),
        }
      : {}),
    mentions: task.targets.map((t) => ({
      '@type': 'Observation',
      variableMeasured: t.metric,
      name: t.quote,
      value: t.actual?.value ?? null,
      unitText: t.actual?.unit ?? t.unit,
      description: `${t.quote} → ${t.actual?.quote ?? '—'}：${VERDICT_WORDS[t.verdict]}`,
    })),
  }
}

type Json = Record<string, unknown>
const list = (value: unknown): Json[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one !== null) : []
const nameOf = (value: unknown): unknown => (value as Json | undefined)?.name

/** The way back: the dataset file as far as its rows go (meaning is read from them anew), null where it is none of ours. */
export function fromJsonLd(value: Json): Json | null {
  if (value['@context'] !== 'https://schema.org' || value['@type'] !== 'Dataset') return null
  const year = Number(value.temporalCoverage)
  return {
    schema: SCHEMA,
    dataset: {
      id: value.identifier,
      title: value.name,
      place: nameOf(value.spatialCoverage),
      year: Number.isInteger(year) ? year : null,
      published: value.datePublished,
      source: nameOf(value.creator),
      example: value.keywords === 'example',
    },
    tasks: list(value.hasPart).map((part) => ({
      no: part.position,
      task: part.text,
      category: part.genre,
      units: list(part.contributor).map(nameOf),
      paragraphs: list(part.hasPart).map(({ text, contributor }) => ({
        text,
        unit: nameOf(contributor) ?? null,
      })),
      extra: Object.fromEntries(
        list(part.additionalProperty).map(({ name, value: text }) => [String(name), text]),
      ),
    })),
  }
}
