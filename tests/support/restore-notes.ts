import { expect, type Page } from '@playwright/test'
import { amend } from '../../src/core/notes/amend.ts'
import { makeBackup } from '../../src/core/notes/backup.ts'
import type { About, Body, NoteRecord } from '../../src/core/notes/record.ts'

/** A record as if written at `at`, epoch milliseconds, in a browser tab called `session`. */
export function written(
  id: string,
  about: Partial<About>,
  patch: Partial<Body>,
  at = Date.UTC(2023, 1, 7),
  session = 'test',
): NoteRecord {
  const blank: NoteRecord = {
    id,
    kind: 'task',
    dataset: 'wuhu-2022',
    key: '61',
    label: '提高市域通行效率',
    target: null,
    ...about,
    versions: [],
  }
  return amend(blank, patch, { session, now: at, seen: {} })
}

/** Gives a file to 恢复备份. */
export async function chooseBackup(page: Page, text: string | Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '恢复备份' }).click()
  const buffer = Buffer.from(text)
  await (await chooser).setFiles({ name: 'b.json', mimeType: 'application/json', buffer })
}

/** Puts records into the app the way a reader would: out of a backup. */
export async function restoreNotes(page: Page, records: NoteRecord[]): Promise<void> {
  await page.goto('./?at=data')
  await chooseBackup(page, JSON.stringify(makeBackup(records, new Date().toISOString())))
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '合并进来' }).click()
  await expect(dialog).toBeHidden()
}
