import type { Ledger } from './ledger.ts'
import { halfWidth, isOpen } from './texts.ts'
import {
  beginsName,
  isBareEnding,
  isCompleteName,
  isCutOff,
  isPossibleName,
  isSentence,
  splitGlued,
} from './unit-names.ts'

/** Words that introduce units inside a cell (牵头单位：市水务局；配合单位：…). They are dropped. */
const RE_LABEL =
  /(^|[\s、，,；;。（(])(?:[（(【]?(?:责任|牵头|主办|主责|承办|负责|配合|协办|协同|协助|参与|参加|責任|牽頭|主辦|協辦)(?:责任|責任)?(?:单位|部门|机关|單位|機關)?[）)】]?)[：:]\s*/g
/** Roles noted after a name: 市发改委（牵头）. */
const RE_ROLE =
  /[（(](?:牵头|主办|主责|配合|协办|参与|牵头单位|责任单位|配合单位|主办单位|协办单位|排名第一|为主|牽頭|主辦|協辦)[）)]/g
/** What a unit does, written after its name: 市发改委牵头，市财政局配合. */
const RE_DUTY =
  /(?<=[\u4e00-\u9fff）)]{2})(?:等?按职责分工负责|分别负责|共同负责|牵头负责|具体负责|负责落实|牵头|负责|配合)$/
const RE_NONE = /^(?:\d{1,4}|[-－—–―─/／\\.。·*…]+|无|無|暂无|不适用|不適用|不涉及|\/)$/
const RE_GENERIC_NEXT =
  /^[区县市旗州乡镇街道區縣]+(?:[（(][^（()）]*[）)])?(?:人民)?(?:政府|管委会|办事处|公所)$/

/**
 * The units of one cell, in order: lead ones first as printed, labels dropped, names broken over lines
 * joined, names written together parted. `line` is the source line of the cell, or of each of its lines.
 */
export function readUnits(
  text: string,
  ledger: Ledger,
  line: number | readonly number[],
): string[] {
  const known = CELLS.get(text)
  if (known) return [...known]
  const mends = ledger.repairs.length
  const units = partUnits(text, ledger, line)
  if (ledger.repairs.length === mends) remember(CELLS, text, units)
  return [...units]
}

/** The same few offices stand in thousands of cells of a large document: what was read once is kept. */
const CELLS = new Map<string, readonly string[]>()
const COSTS = new Map<string, number>()

function remember<T>(kept: Map<string, T>, text: string, value: T): void {
  if (text.length > 120) return
  if (kept.size >= 4096) kept.clear()
  kept.set(text, value)
}

function partUnits(text: string, ledger: Ledger, line: number | readonly number[]): string[] {
  const clean = text
    .replace(RE_LABEL, '$1\n')
    .replace(RE_ROLE, '')
    .replace(/^([^【〔[]*)[】〕\]]\s*$/, '$1')
    .replace(/[。；;]+\s*$/, '')
  const lines = clean
    .split(/[\n\r\v\f]+/)
    .map((part) => part.trim())
    .filter(Boolean)
  const marked = /[、，；\n]/.test(clean)
  const units: string[] = []
  const places: number[] = []
  const lineOf = (i: number) =>
    typeof line === 'number' ? line : (line[Math.min(i, line.length - 1)] ?? 0)
  for (const [k, joined] of joinBroken(lines, ledger, lineOf, places).entries()) {
    for (const piece of splitMarked(joined)) {
      for (const name of partGlued(piece, marked, ledger, lineOf(places[k] ?? 0))) {
        const unit = name
          .replace(/(?<=.)等(?:相关|有关)?(?:部门|单位)?$/, '')
          .replace(RE_DUTY, '')
          .replace(/[。.；;]+$/, '')
          .trim()
        if (unit && !RE_NONE.test(halfWidth(unit)) && !units.includes(unit)) units.push(unit)
      }
    }
  }
  return units
}

/**
 * Joins a name that a narrow column broke over lines: “国家统计局遵 / 义调查队”, in three parts too.
 * `places` receives the index of the line where each joined one begins.
 */
export function joinBroken(
  lines: readonly string[],
  ledger: Ledger | null = null,
  lineOf: (i: number) => number = () => 0,
  places: number[] = [],
): string[] {
  const out: string[] = []
  let lastPiece = ''
  lines.forEach((next, i) => {
    const previous = out.at(-1)
    if (
      previous !== undefined &&
      (isFragment(previous, lastPiece, next) ||
        goesOn(lastPiece, next) ||
        goesOnLater(lastPiece, next, lines[i + 1]))
    ) {
      const joined = previous + next
      if (
        !ledger ||
        ledger.mend('unit-joined', [lineOf(i - 1), lineOf(i)], `${previous} / ${next}`, joined)
      ) {
        out[out.length - 1] = joined
        lastPiece = lastName(joined)
        return
      }
    }
    out.push(next)
    places.push(i)
    lastPiece = lastName(next)
  })
  return out
}

/** The last of several names, cut off by the edge of the column: 市交通局、临空经 / 济区管委会. */
const isFragment = (line: string, last: string, next: string) =>
  last !== line &&
  last.trim() !== '' &&
  !isPossibleName(last) &&
  isPossibleName(last.trim() + firstName(next))

/** What stands after the last mark between names, marks inside brackets left aside. */
function lastName(text: string): string {
  let depth = 0
  for (let i = text.length - 1; i >= 0; i--) {
    const c = text[i] as string
    if (c === '）' || c === ')') depth++
    else if (c === '（' || c === '(') depth--
    else if (depth === 0 && '、，,；;'.includes(c) && !isOpen(text.slice(0, i)))
      return text.slice(i + 1)
  }
  return text
}

/** What stands before the first mark between names, marks inside brackets left aside. */
function firstName(text: string): string {
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string
    if (c === '（' || c === '(') depth++
    else if (c === '）' || c === ')') depth--
    else if (depth <= 0 && /[、，,；;\s]/.test(c)) return text.slice(0, i)
  }
  return text
}

function goesOn(previous: string, next: string): boolean {
  const first = firstName(next)
  if (!previous) return false
  if (isOpen(previous))
    return isPossibleName(lastName(previous + first)) || /[）)”]/.test(next) || previous.length < 12
  if (isBareEnding(first) || /^[（(）)]/.test(next)) return true
  // 天河医学院 / 附属第一医院
  if (/^附属(?!单位|机构)/.test(first) && isPossibleName(previous + first)) return true
  // 沿河土家族自治 / 县人民政府
  if (previous.endsWith('自治') && /^[州县旗區区县縣]/.test(first)) return true
  if (RE_NATIONAL_BODY.test(previous) && RE_LOCAL_BRANCH.test(first)) return true
  if (RE_ZONE_KIND.test(previous) && RE_ZONE.test(first)) return true
  if (/^[县区市縣區]$/.test(first) && /^各[^（(]*$/.test(previous)) return true
  if (isLevelled(first) && !isPossibleName(previous) && !RE_LEVEL.test(previous))
    return (
      (isCutOff(previous) || (previous.length <= 3 && /^[区县區縣]/.test(first))) &&
      isPossibleName(previous + first)
    )
  if (/[”）)]$/.test(previous) && !isPossibleName(previous)) return isPossibleName(first)
  if (previous.length <= 2) return isPossibleName(previous + first)
  if (isPossibleName(previous)) return false
  const whole = beginsName(first) && isPossibleName(first) && !/^[局委厅处院署]/.test(first)
  if (whole && !isCutOff(previous)) return false
  return isPossibleName(previous + first) && previous.length <= 20
}

/** 国家统计局 / 曲靖调查队: a city's list names the branch, never the national body alone. */
const RE_NATIONAL_BODY = /^(?:国家|中国)[一-龥]{2,14}(?:局|总局|银行|监会)$/
const RE_LOCAL_BRANCH =
  /^(?![市省县区各州旗])[一-龥]{2,5}?(?:调查队|税务局|(?:监管)?[分支]局|(?:中心)?支行|中支|分行)$/

/** 临沂经济技术 / 开发区管委会: the kind of a zone says nothing without the zone. */
const RE_ZONE_KIND = /(?:经济(?:技术)?|高新(?:技术)?(?:产业)?|产业|工业|旅游)$/
const RE_ZONE = /^(?:开发|示范|集聚|度假|园)区/

const RE_LEVEL = /^[市省县区州旗团各国]/
/** A whole name with its level of government in front: 州信访局 begins anew, 溪区政府 may go on. */
const isLevelled = (name: string) =>
  /^[市省县区州旗](?![场容民])/.test(name) && name.length > 3 && isPossibleName(name)

/** A name in three parts: the first two do not make one, with the third they do. */
function goesOnLater(previous: string, next: string, third: string | undefined): boolean {
  if (third === undefined || !previous || previous.length > 14 || next.length > 12) return false
  if (
    isPossibleName(previous) ||
    isPossibleName(next) ||
    beginsName(next) ||
    /[、，,；;。\s]/.test(next)
  )
    return false
  return !beginsName(firstName(third)) && isPossibleName(previous + next + firstName(third))
}

/** Parts at 、，； always, outside brackets and quotes; at blanks, strokes and 和 where both sides are names. */
function splitMarked(text: string): string[] {
  if (!/[、，,；;]/.test(text)) return splitSoft(text)
  const parts: string[] = []
  let start = 0
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string
    if ('（(“「〔'.includes(c)) depth++
    else if ('）)”」〕'.includes(c)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && '、，,；;'.includes(c)) {
      parts.push(text.slice(start, i))
      start = i + 1
    }
  }
  parts.push(text.slice(start))
  return rejoinGeneric(parts).flatMap(splitSoft)
}

/** 各市（县）、区政府 is one unit although a 、 stands in it. */
function rejoinGeneric(parts: readonly string[]): string[] {
  const out: string[] = []
  for (const part of parts) {
    const previous = out.at(-1)
    if (
      previous !== undefined &&
      /(?:^|[\s/／])各[^\s/／]*$/.test(previous) &&
      !isCompleteName(previous) &&
      RE_GENERIC_NEXT.test(part.trim().replace(RE_DUTY, ''))
    ) {
      out[out.length - 1] = `${previous}、${part.trimStart()}`
    } else out.push(part)
  }
  return out
}

function splitSoft(text: string): string[] {
  const trimmed = text.trim()
  if (!/[\s/／|｜和及与会]/.test(trimmed)) return [trimmed]
  const marks =
    /[\s\u3000]*[/／|｜][\s\u3000]*|[\s\u3000]+|会同|和(?=市|省|县|区|各)|及(?=市|省|县|区|各)|以及|与(?=市|省|县|区|各)/g
  const parts: string[] = []
  let start = 0
  for (const m of trimmed.matchAll(marks)) {
    const left = trimmed.slice(start, m.index)
    const right = trimmed.slice(m.index + m[0].length)
    const first = firstName(right).replace(/[/／|｜].*$/, '')
    const strict = !/[\s\u3000/／|｜]/.test(m[0])
    const fits = strict ? isCompleteName : isPossibleName
    if (fits(left) && fits(first) && !isBareEnding(first)) {
      parts.push(left)
      start = m.index + m[0].length
    }
  }
  parts.push(trimmed.slice(start))
  return parts
}

function partGlued(piece: string, marked: boolean, ledger: Ledger, line: number): string[] {
  const trimmed = piece.trim()
  const names = splitGlued(trimmed, marked)
  if (names.length < 2) return names
  return ledger.mend('unit-split', [line, line], trimmed, names.join('、')) ? names : [trimmed]
}

/**
 * How a line of running text reads as units: 0 surely, up to 1 perhaps, Infinity not at all.
 * Used where a table was flattened to lines and nothing but the wording tells the columns apart.
 */
export function unitCost(lines: readonly string[]): number {
  const only = lines.length === 1 ? (lines[0] as string) : null
  if (only === null) return costOf(lines)
  if (only.length > 80 || isSentence(only)) return Infinity
  const known = COSTS.get(only)
  if (known !== undefined) return known
  const cost = costOf(lines)
  remember(COSTS, only, cost)
  return cost
}

function costOf(lines: readonly string[]): number {
  const [first = ''] = lines
  // A last word of the column before, which joins with any name: 以上 broken before 上.
  let cost = lines.length > 1 && first.length < 2 && !beginsName(first + '级') ? 0.8 : 0
  for (const joined of joinBroken(lines)) {
    if (joined.length > 80 || isSentence(joined)) return Infinity
    for (const piece of splitMarked(joined)) {
      const name = piece.trim().replace(RE_DUTY, '')
      if (!name) continue
      if (name.length > 40 || name.length < 2) return Infinity
      if (isCompleteName(name)) continue
      if (!isPossibleName(name)) return Infinity
      const least = RE_LEVEL.test(name) && name.length >= 4 ? 0.15 : 0.4
      cost = Math.max(cost, beginsName(name) || name.length >= 4 ? least : 0.9)
    }
  }
  return cost
}
