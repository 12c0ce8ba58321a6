/**
 * Automatic backups into a folder (one file a day, the newest thirty kept) or a file that the reader
 * chose (File System Access). The handle is kept; its permission may have to be given again after a
 * restart, which only a click can ask for.
 */
import { defineStore } from 'pinia'
import { ref, shallowRef, watch } from 'vue'
import { dailyName, outdated } from '../core/notes/backup-names.ts'
import { AUTO_BACKUP, writeSetting } from '../storage/settings.ts'
import { useBackupsStore } from './backups.ts'
import { useNotesStore } from './notes.ts'

/** Quiet time after the last edit before a backup is written, milliseconds. */
const QUIET = 30_000

interface Asking {
  queryPermission(how: { mode: 'readwrite' }): Promise<PermissionState>
  requestPermission(how: { mode: 'readwrite' }): Promise<PermissionState>
}
type Folder = FileSystemDirectoryHandle & Asking & { keys(): AsyncIterable<string> }
type File = FileSystemFileHandle & Asking
/** What is kept of the reader's choice; `mark` is this browser's part of the names in a folder. */
export interface Place {
  handle: Folder | File
  mark: string
}
interface Pickers {
  showDirectoryPicker?: (options: object) => Promise<Folder>
  showSaveFilePicker?: (options: object) => Promise<File>
}
const READWRITE = { mode: 'readwrite' } as const

export const useAutoBackupStore = defineStore('auto-backup', () => {
  const notes = useNotesStore()
  const backups = useBackupsStore()
  const { showDirectoryPicker, showSaveFilePicker } = globalThis as Pickers
  const possible = Boolean(showDirectoryPicker)
  const place = shallowRef<Place | null>(null)
  /** on: written by itself · asks: the browser wants to be asked again · failed: the last try failed. */
  const state = ref<'on' | 'asks' | 'failed'>('on')
  let timer: ReturnType<typeof setTimeout> | undefined

  /** Goes on with the place of an earlier visit. */
  async function take(next: Place | null): Promise<void> {
    place.value = next
    if (!next) return
    state.value = (await next.handle.queryPermission(READWRITE)) === 'granted' ? 'on' : 'asks'
    schedule(0)
  }

  /** Writes what is new since the last backup; of several open tabs, one does. */
  async function write(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    if (!place.value || state.value === 'asks') return
    await navigator.locks.request('taizhang-auto-backup', async () => {
      await backups.refresh()
      if (place.value && (backups.unsaved > 0 || state.value === 'failed')) await put(place.value)
    })
  }

  async function put({ handle, mark }: Place): Promise<void> {
    try {
      const now = new Date()
      const content = await backups.makeFile(now, null)
      const file =
        handle.kind === 'file'
          ? handle
          : await handle.getFileHandle(dailyName(dayOf(now), mark), { create: true })
      // The browser swaps the file in at close: a crash half-way leaves the old one whole.
      const stream = await file.createWritable()
      await stream.write(content)
      await stream.close()
      if ((await file.getFile()).size !== content.size) throw new Error('not all was written')
      state.value = 'on'
      await backups.done(now.getTime())
      if (handle.kind === 'directory') await prune(handle, mark)
    } catch {
      const granted = await handle.queryPermission(READWRITE).catch(() => 'granted')
      state.value = granted === 'granted' ? 'failed' : 'asks'
    }
  }

  async function prune(folder: Folder, mark: string): Promise<void> {
    const names: string[] = []
    for await (const name of folder.keys()) names.push(name)
    for (const name of outdated(names, mark)) await folder.removeEntry(name)
  }

  async function choose(kind: 'folder' | 'file'): Promise<void> {
    let handle: Folder | File
    try {
      const types = [{ accept: { 'application/json': ['.json'] } }]
      handle =
        kind === 'folder'
          ? await showDirectoryPicker!({ id: 'taizhang', mode: 'readwrite' })
          : await showSaveFilePicker!({ suggestedName: 'taizhang-backup.json', types })
    } catch {
      // The reader closed the chooser: nothing is set up.
      return
    }
    const mark = crypto.randomUUID().slice(0, 4)
    place.value = { handle, mark }
    state.value = 'on'
    await writeSetting(AUTO_BACKUP, place.value)
    await put(place.value)
  }
  async function allow(): Promise<void> {
    const answer = await place.value?.handle.requestPermission(READWRITE)
    if (answer !== 'granted') return
    state.value = 'on'
    await write()
  }
  async function stop(): Promise<void> {
    clearTimeout(timer)
    place.value = null
    await writeSetting(AUTO_BACKUP, null)
  }

  function schedule(delay = QUIET): void {
    clearTimeout(timer)
    if (place.value) timer = setTimeout(() => void write(), delay)
  }
  watch(
    () => notes.all,
    () => schedule(),
  )
  // A tab that is left may not come back.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && timer) void write()
  })
  return { possible, place, state, take, choose, allow, stop, retry: write }
})

export type AutoBackupStore = ReturnType<typeof useAutoBackupStore>

/** The reader's own calendar day, as ISO date. */
function dayOf(at: Date): string {
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}
