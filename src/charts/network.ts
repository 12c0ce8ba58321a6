/** Units on a circle, joined where they share tasks; units that work together stand side by side. */
import type { PairRow, Share } from '../core/summaries/summary.ts'
import { isChosen, type Context, type Drawing } from './figure.ts'
import { Sheet } from './sheet.ts'
import { wrap } from './text-width.ts'
import { FADED, INK, LINE2, MET, SIZE, ZHU } from './theme.ts'
import { shareText } from './words.ts'

const NODES = 16
const NARROW_NODES = 12
const HEIGHT = 340
/** Below this width names take two lines and the circle is taller than wide. */
const NARROW = 480

interface Node {
  unit: string
  tasks: Share
  x: number
  y: number
  turn: number
}

/** The network above the pairs it is made of. */
export function drawNetwork(
  context: Context,
  pairs: PairRow[],
  width: number,
  below: Drawing,
): Drawing {
  const nodes = placeNodes(context, pairs, width)
  const place = new Map(nodes.map((node, index) => [node.unit, index]))
  const links = pairs.filter(({ units }) => units.every((unit) => place.has(unit)))
  const sheet = new Sheet()
  const marks: Drawing['marks'] = []
  for (const node of nodes) {
    const away = Math.cos(node.turn)
    const align = Math.abs(away) < 0.2 ? 'center' : away > 0 ? 'left' : 'right'
    const gap = diameter(node) / 2 + 7
    const x = node.x + Math.cos(node.turn) * gap
    const y = node.y + Math.sin(node.turn) * (gap + 3)
    const narrowing = { include: { unit: [node.unit] } }
    const chosen = isChosen(narrowing, context.filter)
    const size = width < NARROW ? SIZE.caption : SIZE.meta
    const room = align === 'left' ? width - x : align === 'right' ? x : width / 2
    const name = wrap(context.shown(node.unit), room, size)
    const up = name.length - 1
    const first = align === 'center' ? (Math.sin(node.turn) < 0 ? up : 0) : up / 2
    name.forEach((words, line) =>
      sheet.text(x, y + (line - first) * (size + 3), words, {
        size,
        align,
        faded: !node.tasks.now,
        color: chosen ? ZHU : INK,
        bold: chosen,
      }),
    )
    if (chosen) sheet.ring(node.x, node.y, diameter(node) / 2 + 3)
    const label = context.say('overview.partners.node', {
      unit: node.unit,
      count: shareText(context.say, node.tasks, context.summary.filtered),
    })
    marks.push({
      id: node.unit,
      x: node.x - 14,
      y: node.y - 14,
      w: 28,
      h: 28,
      label,
      narrowing,
      chosen,
    })
  }
  const shift = HEIGHT + 10
  const rows = new Sheet()
  rows.line(0, HEIGHT + 2, width, HEIGHT + 2, LINE2)
  const { series } = below.option as { series: ReturnType<Sheet['series']>[] }
  return {
    width,
    height: shift + below.height,
    marks: [...marks, ...below.marks.map((mark) => ({ ...mark, y: mark.y + shift }))],
    option: {
      series: [
        graph(nodes, links, place),
        sheet.series(),
        rows.series(),
        ...series.map((each) => moved(each, shift)),
      ],
    },
  }
}

/** The same shapes further down. */
function moved(series: ReturnType<Sheet['series']>, shift: number) {
  return { ...series, renderItem: () => ({ ...series.renderItem(), y: shift }) }
}

const diameter = ({ tasks }: Node) => 7 + Math.min(17, Math.sqrt(tasks.all) * 3.4)

function placeNodes({ summary }: Context, pairs: PairRow[], width: number): Node[] {
  // Walk along the strongest ties, so that partners end up as neighbours on the circle.
  const most = width < NARROW ? NARROW_NODES : NODES
  const order: string[] = []
  for (const { units } of pairs) {
    if (order.length >= most) break
    const [first, second] = units
    const a = order.indexOf(first)
    const b = order.indexOf(second)
    if (a >= 0 && b >= 0) continue
    if (a >= 0) order.splice(a + 1, 0, second)
    else if (b >= 0) order.splice(b, 0, first)
    else order.push(first, second)
  }
  const names = order.slice(0, most)
  const tasks = new Map(summary.units.map((row) => [row.unit, row.tasks]))
  const radius = { x: Math.min(width / 2 - (width < NARROW ? 92 : 150), 230), y: HEIGHT / 2 - 44 }
  return names.map((unit, index) => {
    const turn = (index / names.length) * 2 * Math.PI - Math.PI / 2
    return {
      unit,
      turn,
      tasks: tasks.get(unit) ?? { all: 0, now: 0 },
      x: width / 2 + Math.cos(turn) * radius.x,
      y: HEIGHT / 2 + Math.sin(turn) * radius.y,
    }
  })
}

function graph(nodes: Node[], links: PairRow[], place: Map<string, number>) {
  const xs = nodes.map(({ x }) => x)
  const ys = nodes.map(({ y }) => y)
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return {
    type: 'graph',
    layout: 'none',
    silent: true,
    roam: false,
    z: 1,
    // The view is the nodes' own box: one unit is one pixel.
    left,
    top,
    width: Math.max(...xs) - left,
    height: Math.max(...ys) - top,
    label: { show: false },
    data: nodes.map((node) => ({
      name: node.unit,
      x: node.x,
      y: node.y,
      symbolSize: diameter(node),
      itemStyle: { color: MET, opacity: node.tasks.now ? 1 : FADED },
    })),
    links: links.map(({ units, tasks }) => ({
      source: place.get(units[0]),
      target: place.get(units[1]),
      lineStyle: {
        color: INK,
        width: Math.min(7, 0.75 + (tasks.now || tasks.all) * 0.8),
        opacity: tasks.now ? 0.45 : 0.12,
        curveness: 0.25,
      },
    })),
  }
}
