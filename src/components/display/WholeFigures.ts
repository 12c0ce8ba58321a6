import { h, type FunctionalComponent } from 'vue'

/** Short quoted words, and a number with what it counts: 8.5万人, 6 个, 171.9%. */
const RE_WHOLE = /(“[^”]{1,12}”[，。；：、]?|\d[\d.,]*(?:[%‰]| ?\p{Script=Han}{1,2})?)/u
const style = { whiteSpace: 'nowrap' }

/** A sentence of the app's own: no line ends inside a number or before its measure word. `lang`: of what it quotes. */
const WholeFigures: FunctionalComponent<{ text: string; lang: string }> = ({ text, lang }) =>
  text.split(RE_WHOLE).map((piece, place) => {
    if (place % 2 === 0) return piece
    return h('span', { style, lang: piece.startsWith('“') ? lang : undefined }, piece)
  })
WholeFigures.props = ['text', 'lang']
export default WholeFigures
