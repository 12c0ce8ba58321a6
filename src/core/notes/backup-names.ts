/** Names of the backups that are written by themselves into a folder, and which of them are old. */

/** Daily backups kept in a folder; with one a day, a month. */
export const KEPT_BACKUPS = 30

const NAME = /^taizhang-(\d{8})-([a-z0-9]{4,12})\.json$/

/**
 * Name of the one backup of a day (ISO date). `mark` tells this browser's files from those that
 * another one writes into the same folder: `taizhang-20230207-k3f9.json`.
 */
export function dailyName(day: string, mark: string): string {
  return `taizhang-${day.replaceAll('-', '')}-${mark}.json`
}

/** Those of a folder's `names` that may go: this browser's own, beyond the newest `keep`. */
export function outdated(names: readonly string[], mark: string, keep = KEPT_BACKUPS): string[] {
  const own = names.filter((name) => NAME.exec(name)?.[2] === mark)
  return own.toSorted().slice(0, Math.max(0, own.length - keep))
}
