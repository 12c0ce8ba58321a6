import type { Operator, Row, Status, TargetKind, Theme, Verdict } from '../model.ts'

/** A figure as an annotator wrote it down. */
export interface AnnotatedAnswer {
  quote: string
  value: number
  unit: string
  para: number
}

export interface AnnotatedTarget {
  quote: string
  metric: string
  value: number
  high: number | null
  unit: string
  op: Operator
  kind: TargetKind
  actual: AnnotatedAnswer | null
  verdict: Verdict
  note: string
}

/** What a careful reader says of one row. Fields left out were not annotated and are not scored. */
export interface AnnotatedTask extends Row {
  targets?: AnnotatedTarget[]
  status: Status
  /** Other readings two careful readers could not rule out. */
  status_also?: Status[]
  theme?: Theme
  theme_also?: Theme[]
  documents?: string[]
  figures?: number
  cues?: { quote: string; type: string; para: number }[]
  invented?: boolean
}

/** One file of annotated rows. */
export interface AnnotatedSet {
  /** File name without its ending. */
  name: string
  tasks: AnnotatedTask[]
  /** The rows as read from the document itself, where it is at hand; else the annotated rows are read. */
  rows?: Row[]
  /** Scores on the first reading, before any rule was changed for this file: `status: [hits, of]`. */
  first?: Record<string, [number, number]>
}
