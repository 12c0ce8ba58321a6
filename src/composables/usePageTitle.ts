import { watchEffect } from 'vue'
import { useI18n } from 'vue-i18n'

/** Names the browser tab after what the page shows; an empty title leaves the app's name alone. */
export function usePageTitle(title: () => string): void {
  const { t } = useI18n()
  watchEffect(() => {
    const said = title()
    document.title = said ? `${said} · ${t('shell.name')}` : t('shell.name')
  })
}
