/**
 * Importing this makes traditional characters fold to simplified ones. Apart from `fold.ts`, so that a
 * page can paint before the table (7 kB) is there; whatever searches imports it first.
 */
import { foldScripts } from './fold.ts'
import { SIMPLIFIED, TRADITIONAL } from './script-table.ts'

foldScripts(TRADITIONAL, SIMPLIFIED)
