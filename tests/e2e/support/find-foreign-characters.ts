import type { APIRequestContext, Page } from '@playwright/test'
import { create } from 'fontkit'

/** The characters of each of our families, read from the cut files that the site serves. */
const readFamilies = async (
  page: Page,
  request: APIRequestContext,
): Promise<ReadonlyMap<string, ReadonlySet<number>>> => {
  const css = await page.locator('link[href*="faces-"]').getAttribute('href')
  const rules = await (await request.get(css ?? '')).text()
  const families = new Map<string, Set<number>>()
  for (const rule of rules.split('@font-face').slice(1)) {
    const family = /font-family: '([^']+)'/.exec(rule)?.[1] ?? ''
    const file = /url\('([^']+)'\)/.exec(rule)?.[1] ?? ''
    const held = families.get(family) ?? new Set()
    for (const codePoint of create(await (await request.get(file)).body()).characterSet) held.add(codePoint)
    families.set(family, held)
  }
  return families
}

/** The first family and the text of everything that the page shows. */
const readTexts = (page: Page): Promise<[family: string, text: string][]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: [string, string][] = []
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement
      if (parent === null || !parent.checkVisibility() || parent.closest('noscript') !== null) continue
      const [first = ''] = getComputedStyle(parent).fontFamily.split(',')
      texts.push([first.replaceAll(/["']/g, '').trim(), node.nodeValue ?? ''])
    }
    return texts
  })

/** What the page shows in a face that is not ours, or that our cut face lacks, e.g. `Banmian Sans: 囧`. */
export const findForeignCharacters = async (page: Page, request: APIRequestContext): Promise<readonly string[]> => {
  const families = await readFamilies(page, request)
  const foreign = new Set<string>()
  for (const [family, text] of await readTexts(page)) {
    for (const character of text) {
      const isHeld = families.get(family)?.has(character.codePointAt(0) ?? 0) === true
      if (character.trim() !== '' && !isHeld) foreign.add(`${family}: ${character}`)
    }
  }
  return [...foreign]
}
