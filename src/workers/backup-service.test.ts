import { expect, it } from 'vitest'
import { amend } from '../core/notes/amend.ts'
import { MAX_BACKUP } from '../core/notes/backup.ts'
import { taskNoteId, type NoteRecord } from '../core/notes/record.ts'
import { resolve } from '../core/notes/merge.ts'
import { notesToJsonLd } from '../core/notes/jsonld.ts'
import { make, preview } from './backup-service.ts'

const blank: NoteRecord = {
  id: taskNoteId('a', '1'),
  kind: 'task',
  dataset: 'a',
  key: '1',
  label: '',
  target: null,
  versions: [],
}
const records = [amend(blank, { text: '督查中，不外传' }, { session: 's', now: 5, seen: {} })]
const made = '2023-02-07T08:00:00.000Z'

it('opens an encrypted backup with its passphrase and with no other', async () => {
  const file = await make(records, made, '芜湖 2022')
  expect(await file.text()).not.toContain('督查中')
  expect(await preview([], file, null)).toEqual({ ok: false, error: 'sealed' })
  expect(await preview([], file, '芜湖 2023')).toEqual({ ok: false, error: 'wrong-passphrase' })
  expect(await preview([], file, '芜湖 2022')).toMatchObject({
    ok: true,
    restore: { made, plan: { fresh: [{ body: { text: '督查中，不外传' } }] } },
  })
})

it('refuses an encrypted backup of which one byte was changed', async () => {
  const sealed = JSON.parse(await (await make(records, made, 'p')).text()) as {
    sealed: { data: string }
  }
  sealed.sealed.data = (sealed.sealed.data[0] === 'A' ? 'B' : 'A') + sealed.sealed.data.slice(1)
  const file = new Blob([JSON.stringify(sealed)])
  expect(await preview([], file, 'p')).toEqual({ ok: false, error: 'wrong-passphrase' })
})

it('refuses a 100 MB file unread, and one of 64 MB with a clear error', async () => {
  const part = 'x'.repeat(1024 * 1024)
  expect(await preview([], new Blob(Array.from({ length: 100 }, () => part)), null)).toEqual({
    ok: false,
    error: 'too-large',
  })
  expect(
    await preview(
      [],
      new Blob([...Array.from({ length: MAX_BACKUP / part.length }, () => part), '!']),
      null,
    ),
  ).toEqual({ ok: false, error: 'too-large' })
})

it('tells a file that is no backup from a damaged one', async () => {
  const text = await (await make(records, made, null)).text()
  expect(await preview([], new Blob([text.slice(0, 100)]), null)).toEqual({
    ok: false,
    error: 'not-json',
  })
  expect(await preview([], new Blob(['{"schema":"taizhang/1"}']), null)).toEqual({
    ok: false,
    error: 'not-backup',
  })
})

it('counts annotations that say nothing new as being here already', async () => {
  const address = () => 'https://example.org/?at=a/tasks/1'
  const file = new Blob([JSON.stringify(notesToJsonLd(records.map(resolve), address))])
  const found = async (mine: NoteRecord[]) => {
    const result = await preview(mine, file, null)
    return result.ok && [result.restore.plan.fresh.length, result.restore.plan.same]
  }
  expect(await found([])).toEqual([1, 0])
  expect(await found(records)).toEqual([0, 1])
})
