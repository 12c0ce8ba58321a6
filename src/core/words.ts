import type { Operator, Status, TargetKind, Verdict } from './model.ts'

/** The ledger's own terms in Chinese: column values of exports and field words of a search. */
export const VERDICT_WORDS: Record<Verdict | 'none', string> = {
  exceeded: '超额完成',
  met: '完成',
  missed: '未达到',
  claimed: '称已完成',
  unreported: '未答复',
  none: '无量化目标',
}

/** Of one target, as the reader judged it. */
export const JUDGED_WORDS: typeof VERDICT_WORDS = { ...VERDICT_WORDS, none: '不是目标' }

export const STATUS_WORDS: Record<Status, string> = {
  done: '已完成',
  partial: '部分完成',
  ongoing: '推进中',
  postponed: '推迟',
  unstated: '未说明',
}

export const KIND_WORDS: Record<TargetKind, string> = {
  rate: '增速',
  share: '占比',
  count: '个数',
  amount: '数量',
  rank: '位次',
}

export const OPERATOR_SIGNS: Record<Operator, string> = {
  '>=': '≥',
  '<=': '≤',
  '~': '≈',
  '=': '=',
  range: '–',
}

/** The letters that a target and its answer share, in the order of the text. */
export const PAIR_LETTERS = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'
