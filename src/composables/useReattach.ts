import type { Note } from '../core/notes/record.ts'
import { reattach } from '../core/notes/reattach.ts'
import { useNotesStore } from '../stores/notes.ts'
import { useMarking } from './useMarking.ts'

/** Asks for new words for a note that lost its own; the next words selected in a task are taken. */
export function useReattach() {
  const store = useNotesStore()
  const { marking } = useMarking()

  function begin(note: Note): void {
    const quote = note.body.anchor?.exact ?? note.target?.exact ?? note.label
    marking.value = {
      where: 'any',
      quote,
      take(anchor, { dataset, key, label }) {
        const place = { dataset, key, label, anchor }
        const moves = reattach(note, place, store.get, store.newId('highlight'), Date.now())
        for (const { id, patch, about } of moves) store.edit(id, patch, about)
        void store.flushAll()
      },
    }
  }
  return { begin }
}
