import { readFile } from 'node:fs/promises'
import type { AxeResults } from 'axe-core'
import { expect, type Page } from '@playwright/test'

const axe = await readFile(new URL('../../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')

/** Runs axe-core over the page as it stands and expects no violation. */
export const expectAccessible = async (page: Page): Promise<void> => {
  // By evaluation, not by a script element: the site's own security policy stays in force.
  await page.evaluate(axe)
  const results = await page.evaluate<AxeResults>('axe.run()')
  const violations = results.violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html.slice(0, 200)).join('\n  ')}`,
  )
  expect(violations).toEqual([])
}
