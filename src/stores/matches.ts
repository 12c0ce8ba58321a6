/** The reader's corrections of which metrics are the same: records among the notes, so backed up with them. */
import { metricName } from '../core/compare/metric-name.ts'
import type { MetricAliases } from '../core/compare/metrics.ts'
import { matchId, type Note } from '../core/notes/record.ts'
import type { NotesStore } from './notes.ts'

/** Corrections as the comparison takes them: `dataset/metric` → the metric it is, `''` = none. */
export function aliasesOf(matches: readonly Note[]): MetricAliases {
  return Object.fromEntries(
    matches.map(({ dataset, key, body }) => [`${dataset}/${key}`, body.match ?? '']),
  )
}

/** Keeps some corrections (a key, `''` for none) and takes others (null) back. */
export function keepMatches(notes: NotesStore, changes: Record<string, string | null>): void {
  for (const [own, match] of Object.entries(changes)) {
    const [, dataset = '', key = ''] = /^([^/]*)\/(.*)$/s.exec(own) ?? []
    const id = matchId(dataset, key)
    if (match === null && !notes.get(id)) continue
    const label = metricName(key)
    notes.edit(id, { match }, { kind: 'match', dataset, key, label, target: null })
  }
}

/** Takes in the corrections that earlier versions kept apart from the notes. */
export async function takeOldMatches(notes: NotesStore): Promise<void> {
  const { METRIC_MATCHES, readSetting, writeSetting } = await import('../storage/settings.ts')
  const old = await readSetting<MetricAliases>(METRIC_MATCHES).catch(() => null)
  if (!old) return
  const unknown = Object.entries(old).filter(([own]) => {
    const slash = own.indexOf('/')
    return !notes.get(matchId(own.slice(0, slash), own.slice(slash + 1)))
  })
  keepMatches(notes, Object.fromEntries(unknown))
  // Forgotten there once they are on disk here.
  if (await notes.flushAll()) await writeSetting(METRIC_MATCHES, null).catch(() => undefined)
}
