import { strToU8, zipSync } from 'fflate'
import type { Dataset } from '../model.ts'
import { type Column, TARGET_COLUMNS, targetRecords, taskColumns } from './columns.ts'
import { toCsv } from './csv.ts'
import { DATA_LICENSE, type Provenance, provenanceFacts } from './provenance.ts'

function resource<T>(name: string, columns: Column<T>[]) {
  return {
    name,
    path: `${name}.csv`,
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', doubleQuote: true, lineTerminator: '\r\n' },
    schema: {
      fields: columns.map((c) => ({ name: c.title, type: c.type, description: c.name })),
      missingValues: [''],
    },
  }
}

/** The descriptor alone (Frictionless Data Package 1.0 profile, readable by version 2 tools). */
export function describePackage(dataset: Dataset, provenance: Provenance): object {
  const { id, title, year, source, published } = dataset.dataset
  return {
    profile: 'tabular-data-package',
    name: id,
    title,
    version: dataset.rules,
    created: provenance.made,
    licenses: [{ name: DATA_LICENSE.name, path: DATA_LICENSE.url }],
    sources: [{ title: [source, title, published].filter(Boolean).join(' ') }],
    keywords: [dataset.dataset.place, String(year ?? '')].filter(Boolean),
    resources: [
      resource('tasks', taskColumns(dataset)),
      resource('targets', TARGET_COLUMNS),
      {
        name: 'dataset',
        path: 'dataset.json',
        format: 'json',
        mediatype: 'application/json',
        encoding: 'utf-8',
      },
    ],
    'taizhang:provenance': Object.fromEntries(provenanceFacts(dataset, provenance)),
  }
}

/** A zip of datapackage.json, tasks.csv, targets.csv and dataset.json. */
export function toDataPackage(dataset: Dataset, provenance: Provenance): Uint8Array {
  const json = (value: object) => strToU8(`${JSON.stringify(value, null, 2)}\n`)
  return zipSync(
    {
      'datapackage.json': json(describePackage(dataset, provenance)),
      'tasks.csv': strToU8(toCsv(dataset.tasks, taskColumns(dataset), dataset)),
      'targets.csv': strToU8(toCsv(targetRecords(dataset.tasks), TARGET_COLUMNS, dataset)),
      'dataset.json': json(dataset),
    },
    // A fixed date: the same data give the same bytes.
    { level: 6, mtime: new Date('2000-01-01T00:00:00Z') },
  )
}
