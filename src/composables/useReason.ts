import { useI18n } from 'vue-i18n'
import type { Reason } from '../core/model.ts'

/** The sentence of a reason in the reader's language; nothing where a newer rule's has no words yet. */
export function useReason(): (reason: Reason) => string {
  const { t, te } = useI18n()
  return ({ code, facts }) => (te(`reason.${code}`) ? t(`reason.${code}`, facts) : '')
}
