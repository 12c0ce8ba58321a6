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

function kindOf(letter: string): number {
  switch (letter) {
    case '。':
    case ';':
    case '!':
    case '?':
    case '\n':
      return SENTENCE
    case ',':
    case ':':
    case '(':
    case ')':
      return CLAUSE
    case '、':
      return SEGMENT
    default:
      return 0
  }
}

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
  const open: { sentence: number[]; clause: number[]; segment: number[] } = {
    sentence: [],
    clause: [],
    segment: [],
  }
  let sentence = 0
  let clause = 0
  let segment = 0
  let next = 0
  const close = (list: number[], key: 'sentenceEnd' | 'clauseEnd' | 'segmentEnd', at: number) => {
    for (const index of list) frames[index]![key] = at
    list.length = 0
  }
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
      open.sentence.push(next)
      open.clause.push(next)
      open.segment.push(next)
      i = Math.max(i, spans[next]!.end)
      next++
    }
    const kind = i < text.length ? kindOf(text[i]!) : SENTENCE
    if (!kind || isAside(text, i)) continue
    close(open.segment, 'segmentEnd', i)
    segment = i + 1
    if (kind <= CLAUSE) {
      close(open.clause, 'clauseEnd', i)
      clause = i + 1
    }
    if (kind === SENTENCE) {
      close(open.sentence, 'sentenceEnd', i)
      sentence = i + 1
    }
  }
  return frames
}
