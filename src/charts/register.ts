/** The parts of ECharts in use, and no others. Loaded where a chart is shown. */
import { BarChart, CustomChart, GraphChart } from 'echarts/charts'
import { AriaComponent, GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([AriaComponent, BarChart, CustomChart, GraphChart, GridComponent, SVGRenderer])

export { init }
