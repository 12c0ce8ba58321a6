import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { budgets } from './build/budget-plugin.ts'
import { contentSecurityPolicy } from './build/csp-plugin.ts'
import { ledger } from './build/ledger-plugin.ts'

export default defineConfig({
  // Relative addresses, so that the built folder works from any path of any static host.
  base: './',
  plugins: [vue(), ledger(), contentSecurityPolicy(), budgets()],
  worker: { format: 'es' },
  build: {
    // Browsers of the last four years.
    target: ['chrome108', 'edge108', 'firefox108', 'safari16.1'],
  },
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
})
