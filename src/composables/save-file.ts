import { i18n } from '../i18n/index.ts'
import { hostApp } from './useHostApp.ts'
import { useNotices } from './useNotices.ts'

/** Long enough for any browser to have begun reading the file. */
const HELD_MS = 60_000

/**
 * Hands a file to the browser, which saves it or asks where to. The browser built into another app
 * often drops it without a word: the reader is told, and told the way out.
 */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  if (hostApp()) useNotices().notify(i18n.global.t('shell.mayNotSave'))
  setTimeout(() => URL.revokeObjectURL(url), HELD_MS)
}
