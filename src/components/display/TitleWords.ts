import { h, type FunctionalComponent } from 'vue'
import { titlePieces } from '../../core/text/title-pieces.ts'

const whole = { style: { whiteSpace: 'nowrap' } }

/** A title whose lines end between phrases, never inside a number with its measure word. */
const TitleWords: FunctionalComponent<{ text: string }> = ({ text }) =>
  titlePieces(text).map((piece, place) => (place % 2 ? h('span', whole, piece) : piece))
TitleWords.props = ['text']
export default TitleWords
