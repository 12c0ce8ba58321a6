import type { VerdictFacet } from '../core/query/types.ts'

/** Message that says the reader's verdict on one target: of a target, `none` means that it is no target. */
export const judgedWord = (verdict: VerdictFacet): string =>
  verdict === 'none' ? 'words.noTarget' : `words.verdict.${verdict}`
