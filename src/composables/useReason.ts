import { useI18n } from 'vue-i18n'
import type { Reason } from '../core/model.ts'
import { useTraditional } from './useTraditional.ts'

/** The sentence of a reason in the reader's language; nothing where a newer rule's has no words yet. */
export function useReason(): (reason: Reason) => string {
  const { t, te } = useI18n()
  const { convertFacts } = useTraditional()
  return ({ code, facts }) => (te(`reason.${code}`) ? t(`reason.${code}`, convertFacts(facts)) : '')
}
