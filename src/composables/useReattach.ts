import { type Note, placesOf } from '../core/notes/record.ts'
import { reattach } from '../core/notes/reattach.ts'
import { useNotesStore } from '../stores/notes.ts'
import { useMarking } from './useMarking.ts'

/** Asks for new words for a note that lost its own; the next words selected in a task are taken. */
export function useReattach() {
  const store = useNotesStore()
  const { marking } = useMarking()

  /** `which` of a highlight's places, where it has several. */
  function begin(note: Note, which = 0): void {
    const quote = placesOf(note.body)[which]?.exact ?? note.target?.exact ?? note.label
    marking.value = {
      where: 'any',
      quote,
      take(anchor, { dataset, key, label }) {
        const place = { dataset, key, label, anchor }
        const id = store.newId('highlight')
        const moves = reattach(note, place, store.get, id, Date.now(), which)
        for (const move of moves) store.edit(move.id, move.patch, move.about)
        void store.flushAll()
      },
    }
  }
  return { begin }
}
