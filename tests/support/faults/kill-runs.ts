/** Kills the browser while notes are typed, and looks for every save it had acknowledged. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { startKillable } from './kill-browser.ts'

export interface KillCounts {
  kills: number
  /** Saves the page had called saved. */
  acknowledged: number
  /** Of those, notes that lacked acknowledged words after the restart. */
  lost: number
  /** Notes whose words IndexedDB itself lacked; the journal brought them back. */
  onlyInJournal: number
  /** Notes with words beyond the last acknowledged ones. */
  more: number
}

const DATASET = 'wuhu-2022'
const address = (site: string, no: number) => `${site}?at=${DATASET}/tasks/${no}`
const box = (page: Page) => page.getByRole('textbox', { name: '笔记' })

/** Tells, through the console, each text that the page shows as saved. */
function watchSaves(): void {
  const look = () => {
    const state = document.querySelector('[data-state]')?.getAttribute('data-state')
    const text = document.querySelector<HTMLTextAreaElement>('section.notes textarea')?.value
    if (state === 'saved' && text) console.debug(`SAVED ${text}`)
  }
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['data-state'],
  })
}

/** Text of a note as IndexedDB has it, read before the app runs; '' if it is not there. */
function readStored(id: string): Promise<string> {
  return new Promise((resolve) => {
    const request = indexedDB.open('taizhang')
    request.onerror = () => resolve('')
    request.onsuccess = () => {
      const db = request.result
      if (!db.objectStoreNames.contains('notes')) return resolve('')
      const get = db.transaction('notes').objectStore('notes').get(id)
      get.onsuccess = () => {
        const record = get.result as
          | { versions: { at: number; body: { text?: string } }[] }
          | undefined
        resolve(record?.versions.toSorted((a, b) => b.at - a.at)[0]?.body.text ?? '')
        db.close()
      }
      get.onerror = () => resolve('')
    }
  })
}

/** Kills `runs` times at a random moment of typing; all runs share one profile. */
export async function killRuns(
  site: string,
  runs: number,
  log: (line: string) => void = () => {},
): Promise<KillCounts> {
  const profile = await mkdtemp(join(tmpdir(), 'taizhang-kill-'))
  const counts: KillCounts = { kills: 0, acknowledged: 0, lost: 0, onlyInJournal: 0, more: 0 }
  const expected = new Map<number, string>()
  try {
    for (let run = 0; run < runs; run++) {
      const no = (run % 103) + 1
      const saved = await typeUntilKilled(profile, site, no, run)
      counts.kills++
      counts.acknowledged += saved.length
      const last = saved.at(-1)
      if (last) expected.set(no, last)
      const now = await readBack(profile, site, no)
      if (last && !now.shown.startsWith(last)) counts.lost++
      if (last && !now.stored.startsWith(last)) counts.onlyInJournal++
      if (last && now.shown.length > last.length) counts.more++
      log(
        `kill ${run + 1}: ${saved.length} acknowledged, ${last?.length ?? 0} characters, back ${now.shown.length} (IndexedDB ${now.stored.length})`,
      )
    }
    counts.lost += await countMissing(profile, site, expected)
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  return counts
}

async function typeUntilKilled(
  profile: string,
  site: string,
  no: number,
  run: number,
): Promise<string[]> {
  const { page, browser, kill } = await startKillable(profile)
  const saved: string[] = []
  page.on('console', (message) => {
    if (message.text().startsWith('SAVED ')) saved.push(message.text().slice(6))
  })
  await page.addInitScript(watchSaves)
  await page.goto(address(site, no))
  await box(page).waitFor()
  await box(page).focus()
  const end = Date.now() + 400 + Math.random() * 2500
  const typing = (async () => {
    for (let i = 0; Date.now() < end + 1000; i++) {
      await page.keyboard.insertText(`${run}之${i}；`)
      await page.waitForTimeout(Math.random() < 0.15 ? 350 : 5 + Math.random() * 60)
    }
  })().catch(() => undefined)
  await new Promise((done) => setTimeout(done, end - Date.now()))
  await kill()
  await typing
  await browser.close().catch(() => undefined)
  return saved
}

async function readBack(
  profile: string,
  site: string,
  no: number,
): Promise<{ shown: string; stored: string }> {
  const { page, browser, kill } = await startKillable(profile)
  await page.goto(`${site}data/catalogue.json`)
  const stored = await page.evaluate(readStored, `task/${DATASET}/${no}`)
  await page.goto(address(site, no))
  await box(page).waitFor()
  await page.waitForTimeout(300)
  const shown = await box(page).inputValue()
  await browser.close().catch(() => undefined)
  await kill()
  return { shown, stored }
}

/** After all kills: notes of earlier runs that are no longer whole. */
async function countMissing(
  profile: string,
  site: string,
  expected: Map<number, string>,
): Promise<number> {
  const { page, browser, kill } = await startKillable(profile)
  let missing = 0
  await page.goto(`${site}data/catalogue.json`)
  for (const [no, text] of expected) {
    const stored = await page.evaluate(readStored, `task/${DATASET}/${no}`)
    if (!stored.startsWith(text)) missing++
  }
  await browser.close().catch(() => undefined)
  await kill()
  return missing
}
