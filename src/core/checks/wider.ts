import { nearSubject } from './elliptic.ts'
import { coverage, featuresOf } from './likeness.ts'
import type { Asked } from './pairing.ts'
import type { Reply } from './replies.ts'
import { AND } from './vocabulary.ts'

/** How much of a goal a piece of a list must name to be its thing. */
const ITS_OWN = 0.5

/**
 * 各类保障性住房和棚户区改造住房开工590万套 of two goals, one for each: a figure for both together answers
 * neither alone. 铁路、公路、水运完成投资2.6万亿元 is no answer to a goal of 铁路投资: a sum of several.
 */
export function takesInMore(asked: Asked, reply: Reply, goals: readonly Asked[]): boolean {
  const { mention } = reply
  if (mention.dealt !== null || reply.role !== 'figure' || /分别|各/.test(mention.clauseHead))
    return false
  const pieces = (reply.words.bare ? nearSubject(mention) : mention.head)
    .replaceAll(/\d.*$/g, '')
    .split(AND)
    .map((piece) => piece.replace(/(?:共计?|合计|总计?)$/, ''))
    .filter((piece) => piece.length >= 2)
  if (pieces.length < 2) return false
  const named = pieces.map((piece) => ({ text: featuresOf(piece).text, weight: 1 }))
  const how = (goal: Asked, k: number) =>
    goal.text.includes(pieces[k]!) ? 1 : coverage(goal.features, [named[k]!])
  const own = named.findIndex((_, k) => how(asked, k) >= ITS_OWN)
  if (own >= 0) {
    const others = goals.filter(
      (goal) =>
        goal !== asked &&
        goal.goal.mention.quantity.dimension === asked.goal.mention.quantity.dimension &&
        goal.text !== asked.text,
    )
    const shared = others.some((goal) =>
      named.some(
        (_, k) =>
          k !== own &&
          how(goal, k) >= ITS_OWN &&
          how(goal, own) < how(goal, k) &&
          how(asked, k) < how(asked, own),
      ),
    )
    if (shared) return true
  }
  return SUMMED.has(mention.quantity.dimension) && listsOthers(asked, pieces)
}

const SUMMED = new Set(['money', 'dollar', 'energy', 'power'])

/** Short names before the last of a list, one of them the goal's, another named nowhere in it. */
function listsOthers({ goal, text }: Asked, pieces: readonly string[]): boolean {
  const names = pieces.map((piece, k) => (k < pieces.length - 1 ? piece : piece.slice(0, 2)))
  if (names.some((name) => name.length > 4)) return false
  return (
    names.some((name) => goal.mention.head.includes(name)) &&
    names.some((name) => !(text + goal.mention.clauseHead).includes(name.slice(0, 2)))
  )
}
