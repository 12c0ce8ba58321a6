interface Where {
  /** Of a note in several texts, the one in this; null = the task text. */
  para?: number | null
  /** Of a judgement, the reader's words for this end. */
  words?: 'target' | 'answer'
}

/** Brings a mark of the reader's into view and to the keyboard. */
export function showMark(note: string, { para, words }: Where): void {
  const text = para === undefined ? '' : `[data-text="${para ?? 'task'}"] `
  const which = words ? `[data-words="${words}"]` : ''
  const mark = document.querySelector<HTMLElement>(
    `${text}mark[data-note="${CSS.escape(note)}"]${which}`,
  )
  mark?.scrollIntoView({ block: 'center' })
  mark?.focus({ preventScroll: true })
}
