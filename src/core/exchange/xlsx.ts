import writeExcelFile, { type SheetData } from 'write-excel-file/universal'
import type { Dataset } from '../model.ts'
import { type Column, TARGET_COLUMNS, targetRecords, taskColumns } from './columns.ts'
import { type Provenance, provenanceFacts } from './provenance.ts'

const HEAD = { fontWeight: 'bold', backgroundColor: '#efefe9', alignVertical: 'top' } as const

/** Column letters of a 0-based index: 0 → A, 26 → AA. */
function letters(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest ? letters(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}

type Feature = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>['features']>[number]

/** Filter arrows over each sheet's whole range; the writer has no option of its own for them. */
function filters(sheets: SheetData[]): Feature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => {
            const rows = sheets[sheetIndex]
            if (!rows?.[0]) return xml
            const ref = `A1:${letters(rows[0].length - 1)}${rows.length}`
            return xml.replace('</sheetData>', `</sheetData><autoFilter ref="${ref}"/>`)
          },
        },
      },
    },
  }
}

function sheet<T>(records: T[], columns: Column<T>[], dataset: Dataset): SheetData {
  return [
    columns.map((c) => ({ value: c.title, type: String, ...HEAD })),
    ...records.map((record) =>
      columns.map((c) => {
        const value = c.value(record, dataset)
        if (value === null || value === '') return null
        return typeof value === 'number'
          ? { value, type: Number, alignVertical: 'top' as const }
          : { value, type: String, wrap: true, alignVertical: 'top' as const }
      }),
    ),
  ]
}

const widths = <T>(columns: Column<T>[]) => columns.map(({ width }) => ({ width }))

/**
 * A workbook of three sheets: tasks, targets (numbers as numbers, head frozen, filters on), and what
 * the file is. Text cells are typed text, so that nothing in a document runs as a formula.
 */
export async function toXlsx(dataset: Dataset, provenance: Provenance): Promise<Uint8Array> {
  const columns = taskColumns(dataset)
  const tasks = sheet(dataset.tasks, columns, dataset)
  const targets = sheet(targetRecords(dataset.tasks), TARGET_COLUMNS, dataset)
  const about: SheetData = provenanceFacts(dataset, provenance).map(([name, value]) => [
    { value: name, type: String, ...HEAD },
    { value: value || '-', type: String, wrap: true },
  ])
  const blob = (await writeExcelFile(
    [
      { data: tasks, sheet: '任务', columns: widths(columns), stickyRowsCount: 1 },
      { data: targets, sheet: '目标', columns: widths(TARGET_COLUMNS), stickyRowsCount: 1 },
      { data: about, sheet: '说明', columns: [{ width: 14 }, { width: 80 }] },
    ],
    { features: [filters([tasks, targets])] },
  ).toBlob()) as unknown as { arrayBuffer(): Promise<ArrayBuffer> }
  return new Uint8Array(await blob.arrayBuffer())
}
