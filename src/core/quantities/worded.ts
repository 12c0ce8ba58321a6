import type { Quantity } from './quantities.ts'
import { readNumeral } from './numerals.ts'

const STOP = '(?=[以左的,。;、)多]|$|上下|和|及)'
const TENTHS = new RegExp(`^成${STOP}`)
const HALF = /^(?:一半|半数)(?=以上|左右|用于|[,。;、)]|$)/
/** 占比过半; 工程过半 tells how far the work is. */
const OVER_HALF = /(?:比重|比例|占比|份额|率)(?:超|过)$/
const DOUBLING = /^翻了?([一二两三四]?)番/
/** Zero as a goal: 零填埋, 零增长; 零距离, 零碳, 零售 are names. */
const ZERO_NOUN =
  /^[“‘"]?零[”’"]?(?:填埋|增长|事故|伤亡|死亡|发生|新增|感染|排放|直排|投诉|复发|返贫|上访|超标|违规|亡人|增加|拖欠|辍学|扩散|确诊|入河)/
const ZERO_RESULT = /^(?:清零|归零|动态清零)/
/** None by negation: 未发生一例, 无一返贫; 无一例外 and 未发生一般以上事故 are none of these. */
const NOT_ONE =
  /^(?:(?:未|没有?|无)(?:发生|出现|新增|发现)?一[例起宗件](?!外)|无一(?=[\u4e00-\u9fff]{2}(?:[,。;、)]|$)))/
const BREAKTHROUGH = /^零的突破/

/**
 * Quantities said in words: 百分之四十五, 三分之二, 三成, 一半, 翻一番, 零填埋, 为零, 清零, 零的突破, 未发生一例.
 * Null where none begins at `at`.
 */
export function readWordedQuantity(text: string, at: number): Quantity | null {
  const next = text[at + 1]
  switch (text[at]) {
    case '翻': {
      const match = DOUBLING.exec(text.slice(at, at + REACH))
      if (!match) return null
      const times = match[1] ? (readNumeral(match[1], 0)?.value ?? 1) : 1
      // Doubled n times: growth by 2ⁿ−1 of the old size.
      return make(at, at + match[0].length, times, '番', 'percent', (2 ** times - 1) * 100)
    }
    case '清':
    case '归':
      return ZERO_RESULT.test(text.slice(at, at + REACH))
        ? make(at, at + 2, 0, '', 'plain', 0)
        : null
    case '未':
    case '没':
    case '无':
      return readNotOne(text, at)
    case '零':
      return readZero(text, at, text.slice(at, at + REACH))
    case '百':
    case '千':
    case '万':
      if (next === '分') return readPartsOf(text, at)
      return next === '亿' ? readRoundMoney(text, at, text.slice(at, at + REACH)) : null
    case '半':
      return next === '数' ? readHalf(text, at) : readOverHalf(text, at)
    default:
      return (next === '半' ? readHalf(text, at) : null) ?? readFraction(text, at)
  }
}

/** No quantity said in words is longer. */
const REACH = 14

function readNotOne(text: string, at: number): Quantity | null {
  const none = NOT_ONE.exec(text.slice(at, at + REACH))
  return none && make(at, at + none[0].length, 0, '', 'plain', 0)
}

function readZero(text: string, at: number, near: string): Quantity | null {
  if (BREAKTHROUGH.test(near)) return make(at, at + 4, 1, '家', 'count', 1)
  const noun = ZERO_NOUN.exec(near)
  if (noun) return make(at, at + noun[0].length, 0, '', 'plain', 0)
  if (/[为是]$/.test(text.slice(Math.max(0, at - 1), at)) && /^零(?=[,。;、)]|$)/.test(near))
    return make(at, at + 1, 0, '', 'plain', 0)
  return null
}

/** 百分之四十五, 千分之三. */
function readPartsOf(text: string, at: number): Quantity | null {
  if (text.startsWith('百分之', at)) return readShare(text, at, at + 3, 100, '%')
  return text.startsWith('千分之', at) ? readShare(text, at, at + 3, 1000, '‰') : null
}

/** 突破千亿元, 迈上百亿台阶: a round sum written without a digit, after a word that says it is reached. */
function readRoundMoney(text: string, at: number, near: string): Quantity | null {
  const money = /^([百千万])亿(?:元|(?=大关|台阶|[,。;、]|$))/.exec(near)
  if (
    !money ||
    !/(?:突破|达到|超过|跨越|跃上|迈上|迈过|站上|跨上|首破|过|超|破)$/.test(
      text.slice(Math.max(0, at - 2), at),
    )
  )
    return null
  const value = { 百: 100, 千: 1000, 万: 10000 }[money[1] as '百' | '千' | '万']
  return make(at, at + money[0].length, value, money[0].slice(1), 'money', value * 1e8)
}

/** 百分之45. */
function readShare(
  text: string,
  at: number,
  from: number,
  of: number,
  unit: string,
): Quantity | null {
  const numeral = readNumeral(text, from)
  if (!numeral) return null
  let { end, value } = numeral
  if (text[end] === '点') {
    const tail = readNumeral(text, end + 1)
    if (tail) {
      value = Number(`${value}.${tail.value}`)
      end = tail.end
    }
  }
  return make(at, end, value, unit, 'percent', (value * 100) / of)
}

function readHalf(text: string, at: number): Quantity | null {
  return HALF.test(text.slice(at, at + REACH)) ? make(at, at + 2, 50, '%', 'percent', 50) : null
}

function readOverHalf(text: string, at: number): Quantity | null {
  if (!OVER_HALF.test(text.slice(Math.max(0, at - 4), at))) return null
  return { ...make(at, at + 1, 50, '%', 'percent', 50), over: true }
}

function readFraction(text: string, at: number): Quantity | null {
  const lower = readNumeral(text, at)
  if (!lower) return null
  const sign = text[lower.end]
  if (sign === '分' && text[lower.end + 1] === '之') {
    const upper = readNumeral(text, lower.end + 2)
    if (!upper || lower.value === 0) return null
    const share = Math.round((upper.value / lower.value) * 1000) / 10
    return make(at, upper.end, share, '%', 'percent', share)
  }
  if (sign === '成' && lower.value > 0 && lower.value <= 10) {
    if (TENTHS.test(text.slice(lower.end, lower.end + 3)))
      return make(at, lower.end + 1, lower.value * 10, '%', 'percent', lower.value * 10)
  }
  return null
}

function make(
  start: number,
  end: number,
  value: number,
  unit: string,
  dimension: Quantity['dimension'],
  base: number,
): Quantity {
  return {
    start,
    end,
    value,
    high: null,
    unit,
    dimension,
    name: unit,
    base,
    baseHigh: null,
    over: false,
    weak: false,
  }
}
