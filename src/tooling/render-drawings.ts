/**
 * Draws the specimen paper's pictures: each SVG of a folder becomes a WebP of the same name in another.
 * `npx tsx src/tooling/render-drawings.ts data/papers/specimen/drawings data/papers/specimen/images/2024-06-05`
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from '@playwright/test'
import { findBrowser } from './browser.ts'

/** Pixels of the picture for each unit of the drawing: a column of print on a dense screen needs about 1500 across. */
const SCALE = 1.25
const QUALITY = 0.86
const FACE = new URL(
  '../../node_modules/@expo-google-fonts/noto-serif-sc/500Medium/NotoSerifSC_500Medium.ttf',
  import.meta.url,
)

const shell = (font: string, svg: string): string =>
  `<style>@font-face{font-family:spec-serif;src:url(data:font/ttf;base64,${font})}body{margin:0}svg{display:block}</style>${svg}`

/** Runs in the browser, whose own encoder makes the WebP: a screenshot can only be PNG or JPEG. */
const encodeScript = (png: string): string => `(async () => {
  const bitmap = await createImageBitmap(await (await fetch('data:image/png;base64,${png}')).blob())
  const canvas = document.createElement('canvas')
  canvas.width = bitmap.width
  canvas.height = bitmap.height
  canvas.getContext('2d').drawImage(bitmap, 0, 0)
  return canvas.toDataURL('image/webp', ${QUALITY})
})()`

const toWebp = async (page: Page, png: Buffer): Promise<Buffer> => {
  const url: unknown = await page.evaluate(encodeScript(png.toString('base64')))
  if (typeof url !== 'string' || !url.startsWith('data:image/webp')) throw new Error('The browser gave no WebP.')
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
}

const render = async (from: string, to: string): Promise<void> => {
  const font = (await readFile(fileURLToPath(FACE))).toString('base64')
  const browser = await chromium.launch(await findBrowser())
  try {
    const page = await browser.newPage({ deviceScaleFactor: SCALE })
    await mkdir(to, { recursive: true })
    for (const name of (await readdir(from)).filter((file) => file.endsWith('.svg'))) {
      await page.setContent(shell(font, await readFile(join(from, name), 'utf8')))
      await page.evaluate('document.fonts.ready.then(() => undefined)')
      const webp = await toWebp(page, await page.locator('svg').screenshot())
      const file = join(to, name.replace(/\.svg$/, '.webp'))
      await writeFile(file, webp)
      console.log(`${file}: ${webp.length} bytes`)
    }
  } finally {
    await browser.close()
  }
}

const [, , from, to] = argv
if (from === undefined || to === undefined) {
  console.error('Name the folder of the drawings and the folder of the pictures.')
  process.exitCode = 2
} else await render(from, to)
