/** The words a reader may type for a status or verdict, beside its key: 简体 as printed on the page, and English. */
export const WORDS: Readonly<Record<string, readonly string[]>> = {
  exceeded: ['超额完成'],
  met: ['完成', '达到'],
  missed: ['未达到', '没达到'],
  claimed: ['称已完成'],
  unreported: ['未答复'],
  none: ['无量化目标'],
  done: ['已完成'],
  partial: ['部分完成'],
  ongoing: ['推进中'],
  postponed: ['推迟'],
  unstated: ['未说明'],
}
