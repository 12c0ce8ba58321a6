/** Names what went wrong with the browser's storage, so that the reader can be told what to do. */

/**
 * quota: the disk allowance is used up · blocked: another tab holds an older version open · newer:
 * another tab upgraded the database · closed: the browser or another tab closed it · denied: storage
 * is switched off (private window, site data blocked) · unknown: anything else.
 */
export type FailureCode = 'quota' | 'blocked' | 'newer' | 'closed' | 'denied' | 'unknown'

export class StorageFailure extends Error {
  constructor(
    readonly code: FailureCode,
    options?: ErrorOptions,
  ) {
    super(`storage: ${code}`, options)
    this.name = 'StorageFailure'
  }
}

const CODES: Record<string, FailureCode> = {
  QuotaExceededError: 'quota',
  VersionError: 'newer',
  DatabaseClosedError: 'closed',
  InvalidStateError: 'denied',
  SecurityError: 'denied',
  MissingAPIError: 'denied',
  OpenFailedError: 'denied',
}

/**
 * Turns any error of IndexedDB or Dexie into a failure with a code. The quota error comes disguised:
 * `name` is AbortError and the real name stands in `inner` (measured with Dexie 4.4), so every layer
 * is looked at, the innermost first.
 */
export function failureOf(error: unknown): StorageFailure {
  if (error instanceof StorageFailure) return error
  const names: string[] = []
  let layer = error as { name?: string; inner?: unknown } | null | undefined
  for (let depth = 0; layer && depth < 6; depth++) {
    if (layer.name) names.unshift(layer.name)
    layer = layer.inner as typeof layer
  }
  const known = names.find((name) => name in CODES)
  return new StorageFailure(known ? CODES[known]! : 'unknown', { cause: error })
}
