import type { Node } from './syntax.ts'

export type Side = 'first' | 'last'

/** Stands for any letter. */
export const ANY_LETTER = '\0'
/** Edges of more kinds than this are as good as none. */
const MOST_EDGES = 2000

/**
 * What every match begins (or ends) with: its first (last) two letters, or all of it where it is
 * shorter. Null where there are too many to list.
 */
export function edgesOf(node: Node, side: Side): Set<string> | null {
  const join = (a: string, b: string) =>
    side === 'first' ? (a + b).slice(0, 2) : (b + a).slice(-2)
  const product = (a: Set<string>, b: Set<string>): Set<string> => {
    const found = new Set<string>()
    for (const one of a) {
      if (one.length === 2) found.add(one)
      else for (const other of b) found.add(join(one, other))
      if (found.size > MOST_EDGES) throw new RangeError('too many edges')
    }
    return found
  }
  const visit = (node: Node): Set<string> => {
    switch (node.kind) {
      case 'letter':
        return new Set(node.of ?? [ANY_LETTER])
      case 'one':
        return new Set(node.parts.flatMap((part) => [...visit(part)]))
      case 'all': {
        const parts = node.parts.map(visit)
        return (side === 'first' ? parts : parts.reverse()).reduce(product, new Set(['']))
      }
      case 'repeat': {
        // Two turns tell all that two letters can.
        const part = visit(node.part)
        const turns = [new Set(['']), part, product(part, part)]
        const some = turns.slice(
          Math.min(node.least, 2),
          node.many ? 3 : Math.min(node.least, 2) + 1,
        )
        return new Set(some.flatMap((turn) => [...turn]))
      }
      default:
        return new Set([''])
    }
  }
  try {
    return visit(node)
  } catch {
    return null
  }
}

/** Whether every match stands at the start (or end) of the text. */
export function isAnchored(node: Node, side: Side): boolean {
  if (node.kind === side) return true
  if (node.kind === 'one') return node.parts.every((part) => isAnchored(part, side))
  if (node.kind !== 'all') return false
  const solid = node.parts.filter((part) => part.kind !== 'all' || part.parts.length > 0)
  const edge = side === 'first' ? solid[0] : solid.at(-1)
  return edge !== undefined && isAnchored(edge, side)
}
