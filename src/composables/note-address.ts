import type { Note } from '../core/notes/record.ts'

/**
 * Where a note's words stand, as a whole address that can be sent: the task, at the quote; of a saved
 * view the list as it shows it.
 */
export function addressOf(note: Note): string {
  const folder = new URL('.', document.baseURI).href
  if (note.kind === 'view')
    return `${folder}?at=${encodeURIComponent(note.dataset)}/tasks&${note.body.query ?? ''}`
  const at = [note.dataset, 'tasks', note.key].map(encodeURIComponent).join('/')
  const quote = note.body.anchor?.exact ?? note.target?.exact
  const query = quote ? `&quote=${encodeURIComponent(quote)}` : ''
  return `${folder}?at=${at}${query}`
}
