import { computed, defineComponent, h, type PropType, type VNodeArrayChildren } from 'vue'
import { nest, type Nested } from '../../core/text/segments.ts'
import { lineEnds } from '../../core/text/line-ends.ts'
import { useTraditional } from '../../composables/useTraditional.ts'
import type { MarkSpan } from './mark-span.ts'
import './source-text.css'

/** Longest mark that is kept on one line. */
const SHORT = 10
/** An ASCII comma after a Han character is given the room a full-width one would take. */
const COMMA = /[,;:]/g
const BEFORE = /[\u3400-\u9fff\uf900-\ufaff”》）)%〉」]/

/** A stretch with a place to end a line before each of `ends` in it: the title keeps its words whole. */
function wordy(
  whole: string,
  start: number,
  end: number,
  ends: readonly number[],
): VNodeArrayChildren {
  const here = ends.filter((at) => at >= start && at < end)
  return [start, ...here].flatMap((from, place) => {
    const piece = airy(whole, from, here[place] ?? end)
    return place ? [h('wbr'), ...piece] : piece
  })
}

function airy(whole: string, start: number, end: number): VNodeArrayChildren {
  const out: VNodeArrayChildren = []
  const text = whole.slice(0, end)
  let last = start
  COMMA.lastIndex = start
  for (let match = COMMA.exec(text); match; match = COMMA.exec(text)) {
    const { index } = match
    if (!BEFORE.test(text[index - 1] ?? '')) continue
    if (index > last) out.push(text.slice(last, index))
    out.push(h('span', { class: 'air' }, text[index]))
    last = index + 1
  }
  if (last < end) out.push(text.slice(last))
  return out
}

function draw(
  text: string,
  nodes: Nested<MarkSpan>[],
  lit: number | string | null,
  ends: readonly number[],
): VNodeArrayChildren {
  return nodes.flatMap((node) => {
    if ('text' in node) return wordy(text, node.start, node.end, ends)
    const { span, first, last } = node
    // Number and measure word stay together.
    const short = span.pair !== undefined && span.end - span.start <= SHORT
    const inside = short ? [] : ends.filter((at) => at > node.start)
    const children = draw(text, node.children, lit, inside)
    const lead = ends.includes(node.start) ? [h('wbr')] : []
    if (span.kind === 'hit') return [...lead, h('mark', { class: 'hit' }, children)]
    return [
      ...lead,
      h(
        'mark',
        {
          class: {
            [`wash${span.wash}`]: span.wash,
            open: span.answered === false,
            short,
            lit: lit !== null && (span.pair === lit || span.note === lit),
          },
          'data-kind': span.kind,
          'data-pair': span.pair,
          'data-note': span.note,
          'data-words': span.words,
          'data-letter': last ? span.letter : undefined,
          // Pairs and notes can be reached by keyboard; cue words and documents are only shown.
          tabindex: first && (span.pair !== undefined || span.note) ? 0 : undefined,
          'aria-describedby': span.describedBy,
        },
        children,
      ),
    ]
  })
}

/**
 * A text of the document with its marks. The element's `textContent` is exactly the source text (or
 * its traditional form, character for character), so that offsets of a selection are offsets of the
 * source: `data-text` says which text it is, `task` or the index of a paragraph.
 */
export default defineComponent({
  name: 'SourceText',
  props: {
    text: { type: String, required: true },
    spans: { type: Array as PropType<MarkSpan[]>, default: () => [] },
    /** Pair or note that is pointed at: all of its ends are washed. */
    lit: { type: [Number, String] as PropType<number | string | null>, default: null },
    tag: { type: String, default: 'p' },
    place: { type: [String, Number] as PropType<'task' | number>, default: undefined },
  },
  setup(props) {
    const { convert, lang } = useTraditional()
    const shown = computed(() => convert(props.text))
    const nodes = computed(() => nest(shown.value, props.spans))
    // A title is read at a glance: its lines end between words. Running text breaks as print does.
    const ends = computed(() => (props.tag === 'h1' ? lineEnds(shown.value) : []))
    return () =>
      h(
        props.tag,
        {
          class: ['source', { words: ends.value.length }],
          lang: lang.value,
          'data-text': props.place,
        },
        draw(shown.value, nodes.value, props.lit, ends.value),
      )
  },
})
