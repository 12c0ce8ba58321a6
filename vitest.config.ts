import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [vue()],
  test: {
    include: ['src/**/*.test.ts', 'cli/**/*.test.ts', 'build/**/*.test.ts', 'tests/*.test.ts'],
    environment: 'node',
    // A loaded machine is slow; a test that hangs is told from it all the same.
    testTimeout: 30_000,
  },
})
