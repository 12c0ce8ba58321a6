import { readonly, ref, shallowReactive } from 'vue'

/** A short notice at the foot of the page, with at most one thing to do about it. */
export interface Notice {
  id: number
  text: string
  action?: { label: string; run: () => void }
}

const LASTS = 6000
const notices = shallowReactive<Notice[]>([])
const said = ref('')
let last = 0

function dismiss(id: number): void {
  const at = notices.findIndex((notice) => notice.id === id)
  if (at >= 0) notices.splice(at, 1)
}

/** Shows a notice; one with an action stays until it is answered or three more have come. */
function notify(text: string, action?: Notice['action']): void {
  const id = ++last
  notices.push(action ? { id, text, action } : { id, text })
  if (notices.length > 3) notices.shift()
  if (!action) setTimeout(() => dismiss(id), LASTS)
}

/** Says something to screen readers without showing it. The same words twice are said twice. */
function announce(text: string): void {
  said.value = ''
  requestAnimationFrame(() => (said.value = text))
}

/** Notices and announcements of the whole page; NoticeArea.vue shows and says them. */
export function useNotices() {
  return { notices, said: readonly(said), notify, announce, dismiss }
}
