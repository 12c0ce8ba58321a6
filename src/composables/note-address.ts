import type { Note } from '../core/notes/record.ts'

/** Where a note's words stand, as a whole address that can be sent: the task, at the quote. */
export function addressOf(note: Note): string {
  const at = [note.dataset, 'tasks', note.key].map(encodeURIComponent).join('/')
  const quote = note.body.anchor?.exact ?? note.target?.exact
  const query = quote ? `&quote=${encodeURIComponent(quote)}` : ''
  return `${new URL('.', document.baseURI).href}?at=${at}${query}`
}
