import { createServer } from 'node:net'
import { env } from 'node:process'
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { findBrowser } from '#tooling/browser.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

const findFreePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address()
      server.close(() => resolve(bound !== null && typeof bound === 'object' ? bound.port : 0))
    })
  })

// This file is read by each worker too: they inherit the port that the first reading chose.
env['BANMIAN_E2E_PORT'] ??= String(await findFreePort())
const port = env['BANMIAN_E2E_PORT']
const address = `http://127.0.0.1:${port}/`

export default defineConfig({
  testDir: '.',
  outputDir: `${root}test-results/e2e`,
  fullyParallel: true,
  workers: 2,
  forbidOnly: env['CI'] !== undefined,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: `${root}test-results/playwright.json` }]],
  use: {
    baseURL: address,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    launchOptions: await findBrowser(),
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'desktop', testIgnore: '**/*.phone.spec.ts', use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      testIgnore: '**/*.desktop.spec.ts',
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
    },
  ],
  webServer: {
    command: 'node --import tsx src/press/start.ts',
    cwd: root,
    env: { PORT: port },
    url: address,
    timeout: 60_000,
  },
})
