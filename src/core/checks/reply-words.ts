import { normaliseMetric } from '../quantities/metric.ts'
import { isElliptic, nearSubject } from './elliptic.ts'
import { lastWord } from './last-word.ts'
import { featuresOf, type Features } from './likeness.ts'
import type { Mention } from './mentions.ts'
import { countedNoun, wordsOf } from './metric-words.ts'
import { scopesOf, type Scopes } from './scope.ts'

/** The words a figure is compared by, weighed when first asked for: most figures never are. */
export class ReplyWords {
  /** Words that belong to this figure alone, as they stand. */
  readonly text: string
  private readonly mention: Mention
  private readonly given: string | null
  private memo: {
    parts?: { main: string; side: string }
    own?: string
    main?: Features
    context?: string
    near?: string
    heading?: string
    last?: string
    noun?: string
    bare?: boolean
    scopes?: Scopes
  } = {}

  constructor(mention: Mention, given: string | null = null) {
    this.mention = mention
    this.given = given
    this.text = given ?? mention.dealt ?? `${mention.head} ${mention.tail.slice(0, 16)}`
  }

  /** Words that belong to this figure alone, in one spelling. */
  get own(): string {
    return (this.memo.own ??= this.normalise())
  }

  /** The counted noun, or the words before the number: what the figure is of. */
  get main(): Features {
    return (this.memo.main ??= featuresOf(this.parts.main))
  }

  /** Words it leans on, in one spelling: earlier in the sentence. */
  get context(): string {
    return (this.memo.context ??= normaliseMetric(this.mention.context))
  }

  /** What the nearest figure before it with words of its own was of: the subject an elliptic one has. */
  get near(): string {
    return (this.memo.near ??= normaliseMetric(nearSubject(this.mention)))
  }

  get heading(): string {
    return (this.memo.heading ??= normaliseMetric(this.mention.heading))
  }

  get scopes(): Scopes {
    return (this.memo.scopes ??= scopesOf(this.text))
  }

  /** Last word of the counted noun, empty where it is a common one. */
  get last(): string {
    return (this.memo.last ??= lastWord(this.mention, this.noun))
  }

  /** Whether it names nothing by itself and leans on its sentence. */
  get bare(): boolean {
    return (this.memo.bare ??=
      this.main.telling <= 1 ||
      (this.given === null && this.noun.length < 2 && isElliptic(this.mention)))
  }

  private get parts(): { main: string; side: string } {
    return (this.memo.parts ??= wordsOf(this.mention, this.noun))
  }

  private get noun(): string {
    return (this.memo.noun ??= countedNoun(this.mention))
  }

  private normalise(): string {
    if (this.given !== null) return normaliseMetric(this.given)
    const { main, side } = this.parts
    return `${normaliseMetric(main)}|${normaliseMetric(side)}`
  }
}
