import { defineComponent, h } from 'vue'
import { useTraditional } from '../../composables/useTraditional.ts'

/** A name out of the document (a unit, a file, an indicator): its language marked, its script chosen. */
export default defineComponent({
  name: 'SourceName',
  props: { text: { type: String, required: true }, tag: { type: String, default: 'span' } },
  setup(props) {
    const { convert, lang } = useTraditional()
    return () => h(props.tag, { lang: lang.value }, convert(props.text))
  },
})
