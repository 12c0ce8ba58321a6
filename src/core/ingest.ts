import { analyze, RULES_VERSION } from './analyze.ts'
import { diagnoseLength } from './bounded-row.ts'
import { type Dataset, type Diagnostic, SCHEMA } from './model.ts'
import { readPage } from './readers/read-page.ts'
import { Unreadable } from './readers/page.ts'
import { doubt } from './rows/diagnostics.ts'
import { readInfo } from './rows/info.ts'
import { sayUnreadable } from './rows/unreadable.ts'
import { understand, type Understanding } from './rows/understand.ts'

export interface IngestOptions {
  /** File name, for a title where the document states none. Never trusted for the format. */
  name?: string
  /** What the reader corrected in the preview; wins over what the document says. */
  id?: string
  title?: string
  place?: string
  year?: number
  /** Repairs, by id, that are to be left as they were. */
  undo?: readonly string[]
  /** Changed column kinds: `"table:column"` → kind. */
  columns?: Understanding['changes']
  /** 0–1, with the stage reached. */
  onProgress?: (share: number, stage: 'decode' | 'read' | 'rows' | 'analyze' | 'done') => void
  signal?: AbortSignal
}

/** A dataset with what the import preview shows besides it. */
export interface Ingested extends Dataset {
  reading: {
    format: string | null
    encoding: string | null
    columns: Understanding['columns']
  }
}

/**
 * The whole path from bytes to a dataset: encoding and format by content → tables and lines → rows →
 * meaning. Never throws for what a file holds: a file that cannot be read gives a dataset without tasks
 * and one diagnostic of level `error`. Throws only when `signal` is aborted.
 */
export async function ingest(bytes: Uint8Array, options: IngestOptions = {}): Promise<Ingested> {
  const { onProgress = () => {}, signal } = options
  // Reckoned beside the reading: other threads do it.
  const digest = sha256(bytes)
  try {
    onProgress(0, 'decode')
    const page = await readPage(bytes)
    signal?.throwIfAborted()
    onProgress(0.3, 'rows')
    const understood = understand(page, options.undo ?? [], options.columns ?? {})
    signal?.throwIfAborted()
    if (understood.rows.length === 0) throw new Unreadable('no-table')
    onProgress(0.5, 'analyze')
    const { tasks, findings } = analyze(understood.rows)
    signal?.throwIfAborted()
    const info =
      page.dataset ?? understood.info ?? (await readInfo(understood.head, page.title, options))
    onProgress(1, 'done')
    return {
      schema: SCHEMA,
      dataset: { ...info, ...(options.title ? { title: options.title } : {}) },
      rules: RULES_VERSION,
      diagnostics: [...page.doubts, ...understood.diagnostics, ...diagnoseLength(understood.rows)],
      tasks,
      findings,
      repairs: understood.repairs,
      hash: await digest,
      reading: { format: page.format, encoding: page.encoding, columns: understood.columns },
    }
  } catch (error) {
    signal?.throwIfAborted()
    return await withoutTasks(error, options, await digest)
  }
}

async function withoutTasks(
  error: unknown,
  options: IngestOptions,
  hash: string,
): Promise<Ingested> {
  const { code, facts } = error instanceof Unreadable ? error : new Unreadable('unreadable')
  const diagnostic: Diagnostic = doubt('error', code, sayUnreadable(code, facts), facts)
  return {
    schema: SCHEMA,
    dataset: await readInfo([], undefined, options),
    rules: RULES_VERSION,
    diagnostics: [diagnostic],
    tasks: [],
    findings: [],
    repairs: [],
    hash,
    reading: { format: null, encoding: null, columns: [] },
  }
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(
    await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>),
  )
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
