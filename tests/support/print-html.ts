import { chromium } from '@playwright/test'
import type { FaceId } from '#core/issue/paper.ts'
import { cutFonts } from '#press/cut-fonts.ts'
import { fontRules } from '#press/font-rules.ts'
import { findBrowser } from '#tooling/browser.ts'

const FACES: readonly FaceId[] = ['serif', 'sans', 'kai']

/** Prints a page of HTML that names the shipped faces, in the size that its own style gives. */
export const printHtml = async (html: string): Promise<Uint8Array> => {
  const characters = new Map([...html].filter((each) => each > ' ').map((each): [string, string] => [each, 'page']))
  const cut = await cutFonts(new Map(FACES.map((face) => [face, characters])))
  const rules = fontRules(cut, ({ content }) => `data:font/woff2;base64,${Buffer.from(content).toString('base64')}`)
  const browser = await chromium.launch(await findBrowser())
  try {
    const tab = await browser.newPage()
    await tab.setContent(html.replace('<style>', `<style>${rules}`))
    await tab.evaluate('document.fonts.ready.then(() => undefined)')
    return new Uint8Array(await tab.pdf({ preferCSSPageSize: true, printBackground: true }))
  } finally {
    await browser.close()
  }
}
