/**
 * Automatic backups into a file the reader chose (File System Access). The file's handle is kept; its
 * permission may have to be given again after a restart, which only a click can ask for.
 */
import { defineStore } from 'pinia'
import { ref, shallowRef, watch } from 'vue'
import { readSetting, writeSetting } from '../storage/settings.ts'
import { useBackupsStore } from './backups.ts'
import { useNotesStore } from './notes.ts'

const KEY = 'backup-file'
/** Quiet time after the last edit before the file is written, milliseconds. */
const QUIET = 30_000

interface Handle extends FileSystemFileHandle {
  queryPermission(how: { mode: 'readwrite' }): Promise<PermissionState>
  requestPermission(how: { mode: 'readwrite' }): Promise<PermissionState>
}
type Picker = (options: object) => Promise<Handle>

export const useAutoBackupStore = defineStore('auto-backup', () => {
  const notes = useNotesStore()
  const backups = useBackupsStore()
  const picker = (globalThis as { showSaveFilePicker?: Picker }).showSaveFilePicker
  const possible = typeof picker === 'function'
  const handle = shallowRef<Handle | null>(null)
  const name = ref('')
  /** on: written by itself · asks: the browser wants to be asked again · failed: the last try failed. */
  const state = ref<'on' | 'asks' | 'failed'>('on')
  let timer: ReturnType<typeof setTimeout> | undefined

  async function take(next: Handle | null): Promise<void> {
    handle.value = next
    name.value = next?.name ?? ''
    if (next)
      state.value =
        (await next.queryPermission({ mode: 'readwrite' })) === 'granted' ? 'on' : 'asks'
  }

  async function write(): Promise<void> {
    const file = handle.value
    if (!file || state.value === 'asks') return
    try {
      const now = new Date()
      const content = await backups.makeFile(now, null)
      // The browser swaps the file in at close: a crash half-way leaves the old one whole.
      const stream = await file.createWritable()
      await stream.write(content)
      await stream.close()
      state.value = 'on'
      await backups.done(now.getTime())
    } catch {
      state.value = 'failed'
    }
  }

  async function choose(): Promise<void> {
    try {
      const types = [{ accept: { 'application/json': ['.json'] } }]
      const next = await picker!({ suggestedName: 'taizhang-backup.json', types })
      await take(next)
      await writeSetting(KEY, next)
      await write()
    } catch {
      // The reader closed the chooser: nothing is set up.
    }
  }
  async function allow(): Promise<void> {
    const answer = await handle.value?.requestPermission({ mode: 'readwrite' })
    if (answer !== 'granted') return
    state.value = 'on'
    await write()
  }
  async function stop(): Promise<void> {
    await take(null)
    await writeSetting(KEY, null)
  }

  if (possible) {
    void readSetting<Handle>(KEY).then(take, () => undefined)
    watch(
      () => notes.all,
      () => {
        clearTimeout(timer)
        if (handle.value && backups.unsaved > 0) timer = setTimeout(() => void write(), QUIET)
      },
    )
  }
  return { possible, name, state, choose, allow, stop }
})
