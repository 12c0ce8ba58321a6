/** The parts of ECharts in use, and no others. Loaded where a chart is shown. */
import { BarChart, CustomChart, GraphChart } from 'echarts/charts'
import { AriaComponent, GridComponent } from 'echarts/components'
import { init, setPlatformAPI, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { textWidth } from './text-width.ts'

use([AriaComponent, BarChart, CustomChart, GraphChart, GridComponent, SVGRenderer])

/** Pixels of a CSS font: `700 13.5px sans-serif`. */
const RE_SIZE = /([\d.]+)px/
// The drawing is laid out with our own widths; asking the browser's canvas, which has to load the Han
// font for it, takes longer than all the rest.
setPlatformAPI({
  measureText: (text: string, font?: string) => ({
    width: textWidth(text ?? '', Number(RE_SIZE.exec(font ?? '')?.[1] ?? 12)),
  }),
})

export { init }
