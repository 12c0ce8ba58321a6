import { h, type FunctionalComponent } from 'vue'

/** Short quoted words, and a number with what it counts: 8.5万人, 6 个, 171.9%. */
const RE_WHOLE = /(“[^”]{1,12}”[，。；：、]?|\d[\d.,]*(?:[%‰]| ?\p{Script=Han}{1,2})?)/u
const whole = { style: { whiteSpace: 'nowrap' } }

/** A sentence of the app's own: no line ends inside a number or before its measure word. */
const WholeFigures: FunctionalComponent<{ text: string }> = ({ text }) =>
  text.split(RE_WHOLE).map((piece, place) => (place % 2 ? h('span', whole, piece) : piece))
WholeFigures.props = ['text']
export default WholeFigures
