import { computed, defineComponent, h, type PropType, type VNodeArrayChildren } from 'vue'
import { nest, type Nested } from '../../core/text/segments.ts'
import { useTraditional } from '../../composables/useTraditional.ts'
import type { MarkSpan } from './mark-span.ts'
import './source-text.css'

/** An ASCII comma after a Han character is given the room a full-width one would take. */
const COMMA = /([\u3400-\u9fff\uf900-\ufaff”》）)%〉」])([,;:])/g

function airy(text: string): VNodeArrayChildren {
  const out: VNodeArrayChildren = []
  let last = 0
  for (const { index, 1: before } of text.matchAll(COMMA)) {
    const at = index + before!.length
    if (at > last) out.push(text.slice(last, at))
    out.push(h('span', { class: 'air' }, text[at]))
    last = at + 1
  }
  if (last < text.length) out.push(text.slice(last))
  return out
}

function draw(nodes: Nested<MarkSpan>[], lit: number | null): VNodeArrayChildren {
  return nodes.flatMap((node) => {
    if ('text' in node) return airy(node.text)
    const { span, first, last } = node
    const children = draw(node.children, lit)
    if (span.kind === 'hit') return [h('span', { class: 'hit' }, children)]
    return [
      h(
        'mark',
        {
          class: {
            [`wash${span.wash}`]: span.wash,
            open: span.answered === false,
            lit: lit !== null && span.pair === lit,
          },
          'data-kind': span.kind,
          'data-pair': span.pair,
          'data-note': span.note,
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
    /** Pair that is pointed at: both of its ends are washed. */
    lit: { type: Number as PropType<number | null>, default: null },
    tag: { type: String, default: 'p' },
    place: { type: [String, Number] as PropType<'task' | number>, default: undefined },
  },
  setup(props) {
    const { convert, lang } = useTraditional()
    const nodes = computed(() => nest(convert(props.text), props.spans))
    return () =>
      h(
        props.tag,
        { class: 'source', lang: lang.value, 'data-text': props.place },
        draw(nodes.value, props.lit),
      )
  },
})
