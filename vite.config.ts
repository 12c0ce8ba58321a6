import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { accuracy } from './build/accuracy-plugin.ts'
import { bootTexts } from './build/boot-plugin.ts'
import { TARGETS } from './build/browsers.ts'
import { budgets } from './build/budget-plugin.ts'
import { contentSecurityPolicy } from './build/csp-plugin.ts'
import { compiledMessages } from './build/i18n-plugin.ts'
import { ledger } from './build/ledger-plugin.ts'
import { release } from './build/release-plugin.ts'
import { start } from './build/start-plugin.ts'

const data = ledger('seeds')

/** What the frame of every page holds and small things that most pages share, as one file. */
const FRAME = new RegExp(
  `/src/(${[
    'stores/(settings|shelf|ledger|own|filters)',
    'composables/(long-scroll|row-heights|use(Copy|FacetNames|Keys|Media|Notices|PageTitle|Palette|Places|Print|Printing|Rows|Traditional|UnitNames))',
    'components/(ui/|display/(glyphs|letters|GlyphMark|StatusMark|VerdictMark|SourceName|SourceText|source-text))',
    'features/(masthead/(AppMasthead|DatasetSwitch|LookSwitches)|tasks/(LedgerState|SearchBox)|facets/FilterChips)',
    'i18n/index\\.',
    'core/query/(address|columns)',
    'pages/scroll-memory',
  ].join('|')})`,
)

/** What the page's first script needs, besides itself. */
const BEGIN =
  /\/src\/(polyfills|trusted-types|i18n\/(gather|load|language)|pages\/(address|places)|stores\/kept-settings|workers\/(calls|head-start|ledger))\.ts$|vite\/preload-helper/

export default defineConfig({
  // Relative addresses, so that the built folder works from any path of any static host.
  base: './',
  plugins: [
    vue(),
    compiledMessages(),
    data,
    accuracy(),
    start(),
    bootTexts(data.bundled),
    contentSecurityPolicy(),
    release(),
    budgets(),
  ],
  worker: { format: 'es' },
  build: {
    target: TARGETS,
    // All of them know module preloading.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // One file of what every page needs compresses better than five.
        codeSplitting: {
          groups: [
            { name: 'begin', test: BEGIN, priority: 1 },
            { name: 'vue', test: /node_modules\/(@vue|vue|vue-router|pinia|vue-i18n|@intlify)\// },
            { name: 'frame', test: FRAME },
          ],
        },
      },
    },
  },
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
})
