import { useI18n } from 'vue-i18n'
import { useNotices } from './useNotices.ts'

/** Copies text and says so; where the clipboard is refused, the text is shown to be copied by hand. */
export function useCopy(): (text: string, said?: string) => Promise<void> {
  const { t } = useI18n()
  const { notify } = useNotices()
  return async (text, said = t('shell.copied')) => {
    try {
      await navigator.clipboard.writeText(text)
      notify(said)
    } catch {
      notify(t('shell.copyByHand', { text }))
    }
  }
}
