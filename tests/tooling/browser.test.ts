import { existsSync } from 'node:fs'
import { afterEach, expect, test, vi } from 'vitest'
import { findBrowser } from '#tooling/browser.ts'

afterEach(() => vi.unstubAllEnvs())

test('CHROMIUM_PATH comes before every other browser', async () => {
  vi.stubEnv('CHROMIUM_PATH', process.execPath)
  expect((await findBrowser()).executablePath).toBe(process.execPath)
})

test('a CHROMIUM_PATH that leads nowhere is named', async () => {
  vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium')
  await expect(findBrowser()).rejects.toThrow('CHROMIUM_PATH names /nowhere/chromium, which does not exist.')
})

test('without CHROMIUM_PATH a browser is found or unpacked', async () => {
  vi.stubEnv('CHROMIUM_PATH', '')
  expect(existsSync((await findBrowser()).executablePath)).toBe(true)
}, 60_000)
