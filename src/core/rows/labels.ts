import { type ColumnKind, columnKind } from './columns.ts'
import { chineseOrdinal } from './numbers.ts'
import { halfWidth, plainName } from './texts.ts'

/** A label in running text: 责任单位： 【完成情况】 任务3： */
export interface Label {
  at: number
  end: number
  name: string
  kind: ColumnKind
  /** The label opens a bracket that holds its field: （责任单位：…）. */
  bracket: boolean
  /** Number inside the label: 任务3：. */
  number: number | null
  /** 【来源】: set off by signs of its own. */
  boxed?: boolean
}

/** A number that may begin an item: 3. （三） 第3项 【3】. `style` groups those of one look. */
export interface Marker {
  at: number
  end: number
  value: number
  style: string
  /** A digit follows at once: item 2 (“2.500强…”) or a figure (“1.5万亩”). */
  doubtful?: boolean
}

/** 01工作任务：the number of a card right before its first field, as on pages whose styles part the two. */
const RE_LABEL =
  /(^(?:[0-9０-９]{1,3}(?=[一-龥])(?![项个件条类大月日年号]))?|[\s。；;！!？?，,、）)】\]（(【〔[|｜*#>.．:：▶►▸●■◆◇▲△★☆※•·○◎→√✓☑✅-])([一-龥]{2,10}|[一-龥][ \u3000]{1,4}[一-龥])\s?(?:[（(][一-龥]{1,8}[）)])?([0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})?(?:\*{0,2}\s*[：:｜]\*{0,2}|[】〕\]]\s*[：:]?)\s*/g
const RE_STRICT_REPORT =
  /^(?:(?:工作|任务|目前|最新|年度|主要|目标|当前|具体)*(?:完成|进展|落实|推进|执行|办理|实施|工作|进度|建设|推动)(?:情况|情形|进展|进度|成效|结果|成果)|(?:工作|任务|目前|最新|年度|主要|当前|具体|项目)*(?:进展|进度|成效|成果)|完成|落实|结果|情况|完成进展|落实进展)$/

/** A whole table on one line is shorter by far; what is longer is not searched. */
export const LONGEST = 4_000_000

/** The labels of a line that could name a field; which of them do is decided over the whole text. */
export function findLabels(text: string): Label[] {
  const found: Label[] = []
  if (text.length > LONGEST || !/[：:】〕\]｜]/.test(text)) return findLead(text)
  RE_LABEL.lastIndex = 0
  for (let m = RE_LABEL.exec(text); m; m = RE_LABEL.exec(text)) {
    const lead = m[1] as string
    const name = m[2] as string
    const at = m.index + lead.length
    const bracketed = /[】〕\]]/.test(m[0].slice(lead.length + name.length))
    if (bracketed && !/[【〔[]/.test(lead)) continue
    const kind = labelKind(name)
    if (!kind) {
      RE_LABEL.lastIndex = Math.max(m.index + m[0].length - 1, m.index + 1)
      continue
    }
    const counted = m[3] ?? (/^[\d０-９]/.test(lead) ? lead : undefined)
    const digits =
      counted === undefined ? null : (chineseOrdinal(counted) ?? Number(halfWidth(counted)))
    const start = /[【〔[（(*#\d０-９]/.test(lead) ? m.index : at
    found.push({
      at: start,
      end: m.index + m[0].length,
      name,
      kind,
      bracket: /[（(]/.test(lead),
      number: digits,
      ...(bracketed ? { boxed: true } : {}),
    })
    RE_LABEL.lastIndex = m.index + m[0].length - (/[：:】〕\]\s]$/.test(m[0]) ? 1 : 0)
    if (RE_LABEL.lastIndex <= m.index) RE_LABEL.lastIndex = m.index + m[0].length
  }
  return found
}

/** A label at the head of a line with a blank behind it instead of a colon: 责任单位 市教育局. */
function findLead(text: string): Label[] {
  const m = /^([一-龥]{4,6})[ \t\u3000]+(?=\S)/.exec(text.slice(0, 40))
  const kind = m && labelKind(m[1] as string)
  if (!m || !kind || kind === 'other' || kind === 'category') return []
  const rest = text.slice(m[0].length)
  if (labelKind(/^[一-龥]{2,8}(?=\s|$)/.exec(rest)?.[0] ?? '')) return []
  return [{ at: 0, end: m[0].length, name: m[1] as string, kind, bracket: false, number: null }]
}

function labelKind(name: string): ColumnKind | null {
  // 责任单位为：
  const bare = name.replace(/(?<=.{3})(?:为|為|是|如下)$/, '')
  const kind = columnKind(bare)
  if (!kind || kind === 'unknown') return null
  if (kind === 'report' && !RE_STRICT_REPORT.test(plainName(bare))) return null
  return kind
}

const RE_MARKER =
  /(^|[。；;！!？?）)】：:\s])(?:(\d{1,4})\s?[.．](?!\d)|(\d{1,4})、|[（(](\d{1,3})[）)]|(\d{1,3})[）)]|([一二三四五六七八九十]{1,4})、|[（(]([一二三四五六七八九十]{1,4})[）)]|第([一二三四五六七八九十\d]{1,4})[项条件]|[【[]第?(\d{1,4})[项条号]?[】\]]|(\d{1,4})(?=\s+(?:[|｜]\s*)?[一-龥“《])|^(\d{1,4})$|(?:任务|事项|项目|工作|实事)\s?([一二三四五六七八九十]{1,3}|\d{1,3})(?=[\s：:、.．]|$)|(\d{1,3})[.．](?=\d)|([①-⑳]))\s*[：:.、]?\s*/g
const STYLES = [
  '',
  '',
  '1.',
  '1、',
  '(1)',
  '1)',
  '一、',
  '(一)',
  '第1项',
  '[1]',
  '1 ',
  '1',
  '任务1',
  '1.',
  '①',
]
/** The last look of `RE_MARKER`: only at the start of a line or sentence, and doubtful there. */
const BEFORE_DIGIT = 13
const CIRCLED = 14

/** The places of a line where an item may begin: at its start, or after the end of a sentence. */
export function findMarkers(text: string): Marker[] {
  const found: Marker[] = []
  if (text.length > LONGEST) return found
  const plain = halfWidth(text)
  RE_MARKER.lastIndex = 0
  for (let m = RE_MARKER.exec(plain); m; m = RE_MARKER.exec(plain)) {
    const k = m.findIndex((group, i) => i >= 2 && group !== undefined)
    if (k < 0) continue
    const raw = m[k] as string
    const value = /\d/.test(raw)
      ? Number(raw)
      : k === CIRCLED
        ? raw.charCodeAt(0) - 0x245f
        : chineseOrdinal(raw)
    if (value === null) continue
    const doubtful = k === BEFORE_DIGIT
    if (!doubtful || m.index === 0 || /[。；;]/.test(m[1] as string))
      found.push({
        at: m.index + (m[1] as string).length,
        end: m.index + m[0].length,
        value,
        style: STYLES[k] as string,
        ...(doubtful ? { doubtful } : {}),
      })
    RE_MARKER.lastIndex = Math.max(m.index + 1, m.index + m[0].length - 1)
  }
  return found
}
