import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { press } from '#press/press-plugin.ts'

/** Tests of what draws: they get a document. All others run in plain Node. */
const DRAWING = ['tests/view/**/*.test.{ts,tsx}', 'tests/reader/**/*.test.{ts,tsx}', 'tests/desk/**/*.test.{ts,tsx}']

export default defineConfig({
  plugins: [react(), tailwind(), press({ draw: 'src/app/draw-address.tsx' })],
  // The desk's worker is a module, as all of the program is.
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 600,
    // Cutting fonts and compressing take their time; that is no fault to be told of.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  test: {
    reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
    projects: [
      {
        extends: true,
        test: {
          name: 'drawing',
          environment: 'happy-dom',
          include: DRAWING,
          setupFiles: [
            'tests/support/quiet-console.ts',
            'tests/support/clean-document.ts',
            'tests/support/no-network.ts',
            'tests/support/steady-seed.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'plain',
          include: ['tests/**/*.test.ts'],
          exclude: DRAWING,
          setupFiles: ['tests/support/quiet-console.ts', 'tests/support/steady-seed.ts'],
        },
      },
    ],
  },
})
