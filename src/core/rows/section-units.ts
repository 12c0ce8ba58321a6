import { readUnits, unitCost } from './units.ts'
import { isCompleteName } from './unit-names.ts'
import type { Ledger } from './ledger.ts'

/** 责任单位：市能源局（共3项）, 一、市发展改革委(12项): a heading over the rows of the units it names. */
const RE_LABELLED = /^(?:责任|牵头|主办|承办|責任|主辦)(?:单位|部门|單位|機關)\s*[：:]\s*(?=\S)/
const RE_NUMBER =
  /^(?:[一二三四五六七八九十]{1,3}\s*[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)])\s*/
const RE_COUNT = /\s*[（(]\s*共?\s*[\d０-９一二三四五六七八九十]{1,3}\s*[项項件个條条]\s*[）)]\s*$/

/**
 * The units that a heading names; null where it names none. For tables without a column of units, which
 * are cut into a part a unit. Where the source does not mark the line as a heading (`marked`), a bare name
 * is none.
 */
export function sectionUnits(
  heading: string,
  ledger: Ledger,
  line: number,
  marked = false,
): string[] | null {
  if (heading.length > 80) return null
  const bare = heading.replace(RE_COUNT, '')
  const labelled = RE_LABELLED.test(bare)
  const names = bare.replace(RE_LABELLED, '').replace(RE_NUMBER, '').trim()
  if (!names || (!marked && names === heading)) return null
  const units = readUnits(names, ledger, line)
  const sure = labelled
    ? units.length > 0 && unitCost([names]) < 1
    : units.length > 0 &&
      units.every((unit) => isCompleteName(unit) && !/^(?:其他|其它)/.test(unit))
  return sure ? units : null
}
