/**
 * The nouns of a ledger. Every room of the program speaks in these records; all of them are plain
 * JSON, so that they cross workers, IndexedDB, files and the command line unchanged.
 */

/** Version of the dataset file format. */
export const SCHEMA = 'taizhang/1'

/** Eleven themes, in display order; a task gets the best single fit. */
export const THEMES = [
  '宏观经济与财政金融',
  '产业与企业',
  '科技创新与人才',
  '开放与招商',
  '城市建设与交通',
  '农业农村',
  '生态与绿色低碳',
  '民生与社会保障',
  '文旅体育与消费',
  '安全法治与社会治理',
  '政府自身建设',
] as const
export type Theme = (typeof THEMES)[number]

/** The check: target against reported figure, in display order. */
export const VERDICTS = ['exceeded', 'met', 'missed', 'claimed', 'unreported'] as const
export type Verdict = (typeof VERDICTS)[number]

/** The wording: how far the report says the whole task is, in display order. */
export const STATUSES = ['done', 'partial', 'ongoing', 'postponed', 'unstated'] as const
export type Status = (typeof STATUSES)[number]

export type Operator = '>=' | '<=' | '~' | '=' | 'range'
/** rate = growth rate · share = ratio of a whole · count · amount (money, length, area, weight, energy) · rank. */
export type TargetKind = 'rate' | 'share' | 'count' | 'amount' | 'rank'
export type CueType = 'done' | 'ongoing' | 'postponed'

/** A place in a text: UTF-16 offsets, end exclusive; `text.slice(start, end)` is the quote. */
export interface Span {
  start: number
  end: number
}

/** One paragraph of the report; `unit` is the unit the layout or the wording pins it to. */
export interface Paragraph {
  text: string
  unit: string | null
}

/** One row of the table as a reader of it sees it, before any meaning is read from it. */
export interface Row {
  /** 序号 as printed; a running number where the source has none. */
  no: number | string
  /** Ends trimmed, inner characters exactly as in the source. */
  task: string
  /** Lead units first, then co-operating ones, in the source's order. */
  units: string[]
  paragraphs: Paragraph[]
  /** Category heading the row stands under, where the source has one. */
  category?: string
  /** Cells of columns that are neither task, unit nor report (备注, 完成时限 …), by column name. */
  extra?: Record<string, string>
  /** First and last line (1-based) of the row in the source text, where it has lines. */
  lines?: [number, number]
}

/** A figure of the report offered as the answer to a target. */
export interface Answer extends Span {
  quote: string
  value: number
  /** Upper end where the report gives a range. */
  high?: number | null
  unit: string
  /** Index into the task's paragraphs. */
  para: number
}

/**
 * Why a verdict is what it is: a code with the facts its sentence needs. The sentence itself lives in
 * the message files (`reason.<code>`), so that it can be said in every language.
 */
export interface Reason {
  code: string
  /** Named facts for the sentence: metric words, values as printed, ratio, months … */
  facts: Record<string, string | number>
}

/** A figure that was considered and not taken, with the reason. */
export interface Candidate {
  answer: Answer
  /** 0–1, how well it fits; below the engine's threshold it is only offered as 可能的答复. */
  score: number
  reason: Reason
}

export interface Target extends Span {
  /** Shortest exact substring of the task that holds number, unit and comparator. */
  quote: string
  metric: string
  value: number
  high: number | null
  unit: string
  op: Operator
  kind: TargetKind
  actual: Answer | null
  verdict: Verdict
  /** English note for data users, where the verdict is not obvious. */
  note: string
  reason: Reason
  /** Where the metric should fall (PM2.5, 失业率), so that less is better. */
  lowerIsBetter: boolean
  /** Words of firmness found at the target: 力争, 左右, 约, 以上, 不低于, 全面 … */
  firmness: string[]
  /** Verdicts under a strict and a lenient reading of that wording; differ only where it matters. */
  strict: Verdict
  lenient: Verdict
  /** actual ÷ target after conversion to one unit; null where it is not comparable. */
  ratio: number | null
  /** Words that date or bound the figure (截至11月底), and the pro-rata reading of a part-year one. */
  basis: Basis | null
  candidates: Candidate[]
  /** Words of the report a `claimed` verdict rests on. */
  claim: (Span & { quote: string; para: number }) | null
}

export interface Basis extends Span {
  quote: string
  para: number
  /** Months of the year the figure covers, 1–12. */
  months: number | null
  /** Verdict if the target is scaled to months/12; null where that makes no sense. */
  proRata: Verdict | null
}

export interface Cue extends Span {
  quote: string
  type: CueType
  para: number
}

/** A date or period named in the report, for the timeline. */
export interface DateMention extends Span {
  quote: string
  para: number
  year: number | null
  /** 1–12; null where only a year or a vague period is named. */
  month: number | null
}

/** A row with everything that was read from it. */
export interface Task extends Row {
  /**
   * Unique within its dataset and stable across re-reads: the printed number; a second row with the
   * same number gets `12~2`. Contains no slash. Used in addresses and by the reader's notes.
   */
  key: string
  theme: Theme
  targets: Target[]
  status: Status
  cues: Cue[]
  /** Policy documents named in the report, in order, without repeats. */
  documents: string[]
  /** How many distinct quantities the report states. */
  figures: number
  dates: DateMention[]
}

/** A quote in one task: where a finding points. `para` null means the task text. */
export interface Place extends Span {
  key: string
  para: number | null
  quote: string
}

/** Findings across rows: offered to the reader, never a verdict. */
export type Finding =
  /** A target unanswered in its own row, with a figure for the same metric in another. */
  | {
      kind: 'borrowed'
      key: string
      target: number
      answer: Answer & { key: string }
      metric: string
    }
  /** The same sentence or figure reported for several tasks. */
  | { kind: 'reuse'; places: Place[]; text: string; what: 'sentence' | 'figure' }
  /** The report's own arithmetic recomputed; `sum` is the calculation as shown to a reader. */
  | {
      kind: 'audit'
      key: string
      code: string
      agrees: boolean | null
      sum: string
      places: Place[]
    }

export type DiagnosticLevel = 'error' | 'warning' | 'info'
/** A doubt or failure met while reading. `message` is zh-CN; `code` keys the other languages. */
export interface Diagnostic {
  level: DiagnosticLevel
  code: string
  message: string
  no?: number | string
  line?: number
  facts?: Record<string, string | number>
}

/** One mend made while reading, so that it can be shown beside the original and undone. */
export interface Repair {
  id: string
  /** number-joined · unit-split · unit-joined · line-joined · same-above · header-skipped · furniture-skipped … */
  code: string
  /** Source lines (1-based) and what they said. */
  lines: [number, number]
  before: string
  after: string
  /** The row it went into, where there is one. */
  no?: number | string
  /** Listed, but left as it was because the reader undid it. */
  undone?: boolean
}

export interface DatasetInfo {
  /** Letters, digits and hyphens: `wuhu-2022`. Contains no slash. */
  id: string
  title: string
  place: string
  year: number | null
  /** ISO date. */
  published: string | null
  /** Publisher or address, as the document names it. */
  source: string | null
  /** True for invented examples: every page that shows it says so. */
  example?: boolean
}

/** The dataset file: what `npm run parse` prints, the build emits and the app stores. */
export interface Dataset {
  schema: typeof SCHEMA
  dataset: DatasetInfo
  /** Version of the rules that read the verdicts. */
  rules: string
  diagnostics: Diagnostic[]
  tasks: Task[]
  findings: Finding[]
  repairs: Repair[]
  /** SHA-256 of the original document, hex; the document itself is kept beside the dataset. */
  hash: string | null
}
