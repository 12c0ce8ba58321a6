/** Budgets of script and style, in brotli bytes: what a page may load before it is of use. */

/** One emitted file as far as the budgets need it. */
export interface Piece {
  /** Brotli size in bytes. */
  bytes: number
  /** Files that load before this one runs: static imports and styles. */
  needs: string[]
  /** Source files in it, with forward slashes. */
  modules: string[]
}

/** By file name. */
export type Pieces = ReadonlyMap<string, Piece>

export const PAGE_LIMIT = 100_000
export const CHARTS_LIMIT = 175_000

export interface Measured {
  name: string
  bytes: number
  limit: number
}

/** The files that hold the sources whose paths match, with everything that loads before them. */
export function closure(pieces: Pieces, sources: RegExp[]): Set<string> {
  const reached = new Set<string>()
  const queue = [...pieces]
    .filter(([name, piece]) =>
      sources.some((source) => source.test(name) || piece.modules.some((m) => source.test(m))),
    )
    .map(([name]) => name)
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (reached.has(name)) continue
    reached.add(name)
    queue.push(...(pieces.get(name)?.needs ?? []))
  }
  return reached
}

/** Brotli bytes of some files. */
export function weigh(pieces: Pieces, names: Iterable<string>): number {
  return [...names].reduce((sum, name) => sum + (pieces.get(name)?.bytes ?? 0), 0)
}

/** What every page loads first: both entries and the words of one language; most the ledger's worker. */
const FRAME = [/\/src\/(start|main)\.ts$/, /\/i18n\/languages\/zh-Hans\.ts$/]
const LEDGER = /ledger\.worker-.*\.js$/
/** Pages that show something of use before the ledger answers. */
const WITHOUT_LEDGER = new Set(['NotesPage', 'MethodPage', 'LostPage'])
const NOTHING = /^$/
const CHARTS = [/\/node_modules\/(echarts|zrender)\//]

/** What a page that shows one thing or another fetches besides itself, by what it then is. */
const PARTS: Record<string, [name: string, part: RegExp][]> = {
  TasksPage: [
    ['tasks', /\/features\/tasks\/ListPane\.vue$/],
    ['task', /\/features\/task\/TaskPane\.vue$/],
  ],
}

/**
 * Every page but the overview against its budget, and the chart library against its own. A page
 * whose first load contains the chart library shows as far over its limit.
 */
export function measure(pieces: Pieces): Measured[] {
  const pages = [...pieces.values()]
    .flatMap((piece) => piece.modules)
    .map((module) => /\/src\/pages\/(\w+Page)\.vue$/.exec(module)?.[1])
    .filter((name): name is string => name !== undefined && name !== 'OverviewPage')
  const measured = [...new Set(pages)].toSorted().flatMap((page) =>
    (PARTS[page] ?? [[page, NOTHING]]).map(([name, part]) => ({
      name,
      bytes: weigh(
        pieces,
        closure(pieces, [
          ...FRAME,
          WITHOUT_LEDGER.has(page) ? NOTHING : LEDGER,
          new RegExp(`/src/pages/${page}\\.vue$`),
          part,
        ]),
      ),
      limit: PAGE_LIMIT,
    })),
  )
  const frame = closure(pieces, FRAME)
  const charts = [...closure(pieces, CHARTS)].filter((name) => !frame.has(name))
  return [...measured, { name: 'charts', bytes: weigh(pieces, charts), limit: CHARTS_LIMIT }]
}

/** A table for people; each line says how full the budget is. */
export function report(measured: Measured[]): string {
  const kilo = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`.padStart(9)
  return measured
    .map(
      ({ name, bytes, limit }) =>
        `${bytes > limit ? 'OVER' : 'ok  '} ${name.padEnd(14)} ${kilo(bytes)} of ${kilo(limit)}`,
    )
    .join('\n')
}
