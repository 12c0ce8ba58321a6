import { defineComponent, h } from 'vue'
import { titlePieces } from '../../core/text/title-pieces.ts'
import SourceName from './SourceName.ts'

const whole = { style: { whiteSpace: 'nowrap' } }
const isEnglish = (text: string) => /[a-z]{2}/.test(text)

/**
 * A title whose lines end between phrases, never inside a number with its measure word; in an English
 * one the names are marked as Chinese.
 */
export default defineComponent({
  name: 'TitleWords',
  props: { text: { type: String, required: true } },
  setup(props) {
    return () => {
      const names = isEnglish(props.text)
      return titlePieces(props.text).map((piece, place) => {
        if (place % 2 === 0) return piece
        return names ? h(SourceName, { text: piece, ...whole }) : h('span', whole, piece)
      })
    }
  },
})
