import { CONTEXT } from './anchor.ts'

/**
 * A stretch of the text before or after a quote, as kept with it, to be shown: where the text goes
 * on, … says so, and no number is left that the cut may have shortened.
 */
export function contextWords(context: string, side: 'before' | 'after'): string {
  if (context.length < CONTEXT) return context
  return side === 'before'
    ? `…${context.replace(/^\.?\d[\d.,]*%?/, '')}`
    : `${context.replace(/\d[\d.,]*$/, '')}…`
}
