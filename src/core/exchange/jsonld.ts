import type { Dataset } from '../model.ts'
import { VERDICT_WORDS } from '../words.ts'
import { DATA_LICENSE, type Provenance } from './provenance.ts'

/**
 * The dataset as schema.org `Dataset` (JSON-LD), each task a part of it with its targets as
 * `Observation`s, so that a search engine or a triple store can read what was promised and reported.
 */
export function toJsonLd(dataset: Dataset, provenance: Provenance): object {
  const { id, title, place, year, published, source } = dataset.dataset
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
    dateModified: provenance.made,
    license: DATA_LICENSE.url,
    version: dataset.rules,
    description: `${title}（${provenance.count}/${provenance.total}）`,
    variableMeasured: [...new Set(dataset.tasks.flatMap((t) => t.targets.map((x) => x.metric)))],
    hasPart: dataset.tasks.map((task) => ({
      '@type': 'CreativeWork',
      identifier: task.key,
      name: `${task.no}`,
      text: task.task,
      about: task.theme,
      creativeWorkStatus: task.status,
      contributor: task.units.map((name) => ({ '@type': 'GovernmentOrganization', name })),
      abstract: task.paragraphs.map((p) => p.text).join('\n'),
      mentions: task.targets.map((t) => ({
        '@type': 'Observation',
        variableMeasured: t.metric,
        name: t.quote,
        value: t.actual?.value ?? null,
        unitText: t.actual?.unit ?? t.unit,
        description: `${t.quote} → ${t.actual?.quote ?? '—'}：${VERDICT_WORDS[t.verdict]}`,
      })),
    })),
  }
}
