import type { Dataset } from '../model.ts'
import { provenanceColumns, TARGET_COLUMNS, targetRecords, taskColumns } from './columns.ts'
import { DATA_LICENSE, type Provenance } from './provenance.ts'

/** Formats a dataset can leave in, in the order they are offered. */
export const EXPORT_FORMATS = [
  'csv',
  'targets-csv',
  'xlsx',
  'json',
  'datapackage',
  'parquet',
  'targets-parquet',
  'jsonld',
  'html',
] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

interface Writer {
  extension: string
  mime: string
  /** Bytes or text of the file. Each writer is loaded when it is used. */
  write: (dataset: Dataset, provenance: Provenance) => Promise<Uint8Array | string>
}

const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`

export const WRITERS: Record<ExportFormat, Writer> = {
  csv: {
    extension: 'csv',
    mime: 'text/csv;charset=utf-8',
    write: async (d, p) =>
      (await import('./csv.ts')).toCsv(d.tasks, [...taskColumns(d), ...provenanceColumns(p)], d),
  },
  'targets-csv': {
    extension: 'targets.csv',
    mime: 'text/csv;charset=utf-8',
    write: async (d, p) => {
      const columns = [...TARGET_COLUMNS, ...provenanceColumns(p)]
      return (await import('./csv.ts')).toCsv(targetRecords(d.tasks), columns, d)
    },
  },
  xlsx: {
    extension: 'xlsx',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: async (d, p) => (await import('./xlsx.ts')).toXlsx(d, p),
  },
  json: {
    extension: 'json',
    mime: 'application/json',
    write: async (d, provenance) =>
      json({ ...d, provenance: { ...provenance, license: DATA_LICENSE } }),
  },
  datapackage: {
    extension: 'datapackage.zip',
    mime: 'application/zip',
    write: async (d, p) => (await import('./datapackage.ts')).toDataPackage(d, p),
  },
  parquet: {
    extension: 'tasks.parquet',
    mime: 'application/vnd.apache.parquet',
    write: async (d, p) => (await import('./parquet.ts')).tasksToParquet(d, p),
  },
  'targets-parquet': {
    extension: 'targets.parquet',
    mime: 'application/vnd.apache.parquet',
    write: async (d, p) => (await import('./parquet.ts')).targetsToParquet(d, p),
  },
  jsonld: {
    extension: 'jsonld',
    mime: 'application/ld+json',
    write: async (d, p) => json((await import('./jsonld.ts')).toJsonLd(d, p)),
  },
  html: {
    extension: 'html',
    mime: 'text/html;charset=utf-8',
    write: async (d, p) => (await import('./evidence-html.ts')).toEvidenceHtml(d, p),
  },
}

/**
 * The dataset narrowed to some of its tasks, with only the findings that lie wholly inside: what an
 * export of a filtered list contains.
 */
export function narrow(dataset: Dataset, keys: Set<string>): Dataset {
  const inside = (finding: Dataset['findings'][number]) =>
    finding.kind === 'reuse'
      ? finding.places.every((p) => keys.has(p.key))
      : keys.has(finding.key) && (finding.kind !== 'borrowed' || keys.has(finding.answer.key))
  return {
    ...dataset,
    tasks: dataset.tasks.filter((t) => keys.has(t.key)),
    findings: dataset.findings.filter(inside),
  }
}
