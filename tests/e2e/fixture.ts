import { expect, test as base } from '@playwright/test'

type Promises = {
  /** Console errors that a journey provokes on purpose, e.g. by taking the network away. */
  readonly expectedErrors: RegExp
  readonly quiet: void
}

/**
 * Playwright's `test` with two promises kept in every journey: nothing is said on the console as an error, and no other host is
 * asked for anything.
 */
export const test = base.extend<Promises>({
  expectedErrors: [/^$/, { option: true }],
  quiet: [
    async ({ page, baseURL, expectedErrors }, use) => {
      const complaints: string[] = []
      page.on('console', (message) => {
        if (message.type() !== 'error' || expectedErrors.test(message.text())) return
        complaints.push(`console: ${message.text()} (${message.location().url})`)
      })
      page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`))
      page.on('request', (request) => {
        const url = new URL(request.url())
        const isOurs =
          url.origin === new URL(baseURL ?? '').origin || url.protocol === 'data:' || url.protocol === 'blob:'
        if (!isOurs) complaints.push(`request to another host: ${request.url()}`)
      })
      await use()
      expect(complaints, 'a silent console, and no request to another host').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
