/** Where a stretch of text stands: sentence ⊃ clause ⊃ segment, as offsets into the folded text. */
export interface Frame {
  sentence: number
  clause: number
  segment: number
  segmentEnd: number
  clauseEnd: number
  sentenceEnd: number
}

const SENTENCE = 1
const CLAUSE = 2
const SEGMENT = 3

const KINDS = new Uint8Array(0x10000)
for (const letter of '。;!?\n') KINDS[letter.charCodeAt(0)] = SENTENCE
for (const letter of ',:()') KINDS[letter.charCodeAt(0)] = CLAUSE
KINDS['、'.charCodeAt(0)] = SEGMENT

/** The bracket at `at` holds a word beside a word, which ends no clause: 村(社区), 执业(助理)医师. */
function isAside(text: string, at: number): boolean {
  if (text[at] === '(') return ASIDE.test(text.slice(at, at + 8))
  if (text[at] !== ')') return false
  const near = text.slice(Math.max(0, at - 7), at + 1)
  const open = near.lastIndexOf('(')
  return open >= 0 && ASIDE.test(near.slice(open))
}

const ASIDE = /^\([\u4e00-\u9fff]{1,5}\)/

/**
 * The frame of each of the ascending positions, in one pass over the text. A comma inside a number
 * (1,234) is passed over because positions are those of whole quantities.
 */
export function framesAt(text: string, spans: readonly { start: number; end: number }[]): Frame[] {
  const frames: Frame[] = []
  let sentence = 0
  let clause = 0
  let segment = 0
  // The first frames whose sentence, clause and segment are still open.
  let inSentence = 0
  let inClause = 0
  let inSegment = 0
  let next = 0
  for (let i = 0; i <= text.length; i++) {
    while (next < spans.length && spans[next]!.start <= i) {
      frames.push({
        sentence,
        clause,
        segment,
        segmentEnd: text.length,
        clauseEnd: text.length,
        sentenceEnd: text.length,
      })
      i = Math.max(i, spans[next]!.end)
      next++
    }
    const kind = i < text.length ? KINDS[text.charCodeAt(i)]! : SENTENCE
    if (!kind || isAside(text, i)) continue
    for (; inSegment < next; inSegment++) frames[inSegment]!.segmentEnd = i
    segment = i + 1
    if (kind <= CLAUSE) {
      for (; inClause < next; inClause++) frames[inClause]!.clauseEnd = i
      clause = i + 1
    }
    if (kind === SENTENCE) {
      for (; inSentence < next; inSentence++) frames[inSentence]!.sentenceEnd = i
      sentence = i + 1
    }
  }
  return frames
}
