/** The versions of a record: their order, which are newest, what they have in common. */
import type { Clock, Version } from './record.ts'
import { sparse } from './record.ts'

/** One version as canonical text: equal texts are the same version. */
export function versionText(v: Version): string {
  const clock = Object.entries(v.clock).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([v.session, v.seq, clock, v.at, v.began, sparse(v.body)])
}

/** Oldest first; the same order on every machine. */
export function sortVersions(versions: Version[]): Version[] {
  return versions.toSorted(
    (a, b) => a.at - b.at || a.seq - b.seq || (versionText(a) < versionText(b) ? -1 : 1),
  )
}

/** Oldest first, each after all that it knows of: also where a clock was set back in between. */
export function inOrder(versions: Version[]): Version[] {
  const steps = ({ clock }: Version) => Object.values(clock).reduce((sum, seq) => sum + seq, 0)
  const since = new Map(
    versions.map((v) => {
      const known = versions.filter((other) => covers(v.clock, other))
      return [v, known.reduce((last, { at }) => Math.max(last, at), v.at)]
    }),
  )
  return sortVersions(versions).toSorted(
    (a, b) => since.get(a)! - since.get(b)! || steps(a) - steps(b),
  )
}

export function covers(clock: Clock, v: Version): boolean {
  return (clock[v.session] ?? 0) >= v.seq
}

const isLater = (a: Version, b: Version) =>
  covers(a.clock, b) && !(a.session === b.session && a.seq === b.seq)

/** Versions that no other knows of, oldest first: more than one after edits in two places. */
export function heads(versions: Version[]): Version[] {
  return sortVersions(versions.filter((v) => !versions.some((other) => isLater(other, v))))
}

/** The newest version that all of `tips` know of, beside themselves. */
export function commonBase(tips: Version[], versions: Version[]): Version | null {
  if (tips.length < 2) return null
  const common = versions.filter(
    (v) => !tips.includes(v) && tips.every((tip) => covers(tip.clock, v)),
  )
  return heads(common).at(-1) ?? null
}

/** What somebody knows who has seen all of `versions`. */
export function seenBy(versions: Version[]): Clock {
  const clock: Clock = {}
  for (const v of versions)
    for (const [session, seq] of Object.entries({ ...v.clock, [v.session]: v.seq }))
      clock[session] = Math.max(clock[session] ?? 0, seq)
  return clock
}
