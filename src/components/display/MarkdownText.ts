import type { Token } from 'markdown-it'
import { computed, defineComponent, h, type VNodeArrayChildren } from 'vue'
import { parser } from '../../composables/markdown-parser.ts'
import './markdown-text.css'

const RE_SAFE = /^(https?:|mailto:|\?at=)/i
/** A note is short; a longer one is shown as plain text rather than keep the page waiting. */
const LONGEST = 100_000

function draw(tokens: Token[]): VNodeArrayChildren {
  const root: VNodeArrayChildren = []
  const stack: { token: Token; children: VNodeArrayChildren }[] = []
  const add = (child: VNodeArrayChildren[number]) => (stack.at(-1)?.children ?? root).push(child)
  for (const token of tokens) {
    if (token.nesting === 1) stack.push({ token, children: [] })
    else if (token.nesting === -1) {
      const closed = stack.pop()
      if (closed) add(element(closed.token, closed.children))
    } else if (token.type === 'inline') for (const child of draw(token.children ?? [])) add(child)
    else add(leaf(token))
  }
  return root
}

function element(token: Token, children: VNodeArrayChildren) {
  if (token.type === 'paragraph_open' && token.hidden) return children
  if (token.type !== 'link_open') return h(heading(token.tag), children)
  const href = String(token.attrGet('href') ?? '')
  if (!RE_SAFE.test(href)) return children
  const outside = !href.startsWith('?')
  return h(
    'a',
    outside ? { href, target: '_blank', rel: 'noopener noreferrer' } : { href },
    children,
  )
}

/** Headings of a note stand below those of the page. */
function heading(tag: string): string {
  return /^h[1-6]$/.test(tag) ? `h${Math.min(6, Number(tag[1]) + 3)}` : tag
}

function leaf(token: Token): VNodeArrayChildren[number] {
  if (token.type === 'softbreak' || token.type === 'hardbreak') return h('br')
  if (token.type === 'hr') return h('hr')
  if (token.type === 'code_inline') return h('code', token.content)
  if (token.type === 'fence' || token.type === 'code_block')
    return h('pre', h('code', token.content))
  return token.content
}

/** A note's Markdown as elements: built node by node, never as HTML. */
export default defineComponent({
  name: 'MarkdownText',
  props: { text: { type: String, required: true } },
  setup(props) {
    const nodes = computed(() =>
      props.text.length > LONGEST ? [props.text] : draw(parser.parse(props.text, {})),
    )
    return () => h('div', { class: 'markdown' }, nodes.value)
  },
})
