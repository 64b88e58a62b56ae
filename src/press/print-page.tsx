/**
 * A composed page as a PDF in true size: the same view that the reader draws, printed by the browser that comes with the
 * packages, its fonts embedded. Cut from TrueType fonts, the text stays text: it can be searched and copied.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { chromium } from '@playwright/test'
import type { ComposedPage } from '#core/compose/page.ts'
import type { Paper } from '#core/issue/paper.ts'
import { photosOf } from '#core/issue/photos-of.ts'
import type { Page } from '#core/issue/schema.ts'
import { measure } from '#faces/measure.ts'
import { findBrowser } from '#tooling/browser.ts'
// oxlint-disable no-restricted-imports -- print is the page itself, with nothing of the reader round it
import { accountSearch } from '#view/account-search.ts'
import { PageView, type PageViewProps } from '#view/page-view.tsx'
import { PLATE_TEXT } from '#view/photo-plate.tsx'
import { EM_PIXELS } from '#view/set-text.tsx'
// oxlint-enable no-restricted-imports
import { SEAM_FAMILY } from './font-rules.ts'
import { mediaType } from './media-type.ts'
import { type OtherWords, printFonts } from './page-fonts.ts'
import { type Seam, seamsOf } from './seams.ts'
import { trimEdges } from './trim-edges.ts'

/** CSS pixels of a mm: CSS has 96 of them to the inch. */
const PIXELS_PER_MM = 96 / 25.4

/** The plate of a picture that is not held. */
const PLATE: OtherWords = { face: 'sans', text: PLATE_TEXT }

/** The sheet is the paper of the printer: no paper colour, no shadow, and nothing that a pointer would need. */
const PRINT_CSS = `
@page { margin: 0 }
html, body { margin: 0; overflow: hidden }
.page-frame { background: none; box-shadow: none; print-color-adjust: exact }
.page-sheet { overflow: hidden }
.seams { position: absolute; left: 0; top: 0; font-family: '${SEAM_FAMILY}' }
.seams span { position: absolute; line-height: 0; white-space: pre }
`

/** What is printed: a page of an issue as composed. */
export type Print = {
  readonly composed: ComposedPage
  readonly page: Page
  readonly paper: Paper
  /** The paper's folder, where the pictures of its issues lie. */
  readonly folder: string
}

/** A picture that the issue names and the disk does not hold. */
export class MissingPictureError extends Error {
  override readonly name = 'MissingPictureError'
  readonly file: string
  constructor(file: string) {
    super(`${file}: the picture is missing.`)
    this.file = file
  }
}

type Picture = { readonly src: string; readonly alt: string }

const dataUrl = async (file: string): Promise<string> => {
  const content = await readFile(file).catch(() => {
    throw new MissingPictureError(file)
  })
  return `data:${mediaType(file)};base64,${content.toString('base64')}`
}

const readPictures = async ({ page, folder }: Print): Promise<Map<string, Picture>> => {
  const pictures = new Map<string, Picture>()
  for (const [index, story] of page.stories.entries()) {
    for (const [photo, { image }] of photosOf(story).entries()) {
      if (image === undefined) continue
      const src = await dataUrl(join(folder, image.src))
      pictures.set(`${index + 1}-${photo}`, { src, alt: image.alt ?? '' })
    }
  }
  return pictures
}

/** Paper cannot be led to a page on the screen: the digital code says the address that the paper prints. */
const codesOf = ({ wechat, site }: Paper): PageViewProps['codes'] => ({
  wechat: wechat === undefined ? '' : (wechat.code ?? accountSearch(wechat.account)),
  digital: site ?? '',
})

/** The seams in CSS pixels. */
const Seams = ({ seams, pixel }: { readonly seams: readonly Seam[]; readonly pixel: number }): ReactElement => (
  <div className="seams" aria-hidden="true">
    {seams.map(({ text, x, baseline, size }) => (
      <span key={`${x} ${baseline}`} style={{ left: x * pixel, top: baseline * pixel, fontSize: size * pixel }}>
        {text}
      </span>
    ))}
  </div>
)

const pageMarkup = ({ composed, paper }: Print, pictures: ReadonlyMap<string, Picture>): string => {
  const { width } = composed.sheet
  const printed = paper.format.widthMm * PIXELS_PER_MM
  return renderToStaticMarkup(
    <>
      <PageView
        page={composed}
        codes={codesOf(paper)}
        scale={printed / ((width / 1000) * EM_PIXELS)}
        image={(story, photo) => pictures.get(`${story}-${photo}`)}
        storyHref={(story) => `#story-${story}`}
        onOpenStory={() => {}}
        onOpenCode={() => {}}
      />
      <Seams seams={seamsOf(composed)} pixel={printed / width} />
    </>,
  )
}

/** The page as one HTML document that needs no other file. */
export const pageDocument = async (print: Print): Promise<string> => {
  const css = await readFile(new URL('../view/page-view.css', import.meta.url), 'utf8')
  const composed = trimEdges(print.composed, measure)
  const fonts = await printFonts(composed, [PLATE])
  const pictures = await readPictures(print)
  const { name, specimen } = print.paper
  const title = `${name} 第${print.page.number}版${specimen === true ? '（样张）' : ''}`
  return [
    '<!doctype html>',
    `<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>`,
    `<style>${fonts}${css}${PRINT_CSS}</style></head>`,
    `<body>${pageMarkup({ ...print, composed }, pictures)}</body></html>`,
  ].join('')
}

/** Prints a composed page: one PDF page, as large as the paper's sheet. Throws where there is no browser to print with. */
export const printPage = async (print: Print): Promise<Uint8Array> => {
  const document = await pageDocument(print)
  const browser = await chromium.launch(await findBrowser())
  try {
    const tab = await browser.newPage()
    await tab.setContent(document)
    await tab.evaluate('document.fonts.ready.then(() => undefined)')
    const { widthMm, heightMm } = print.paper.format
    return await tab.pdf({ width: `${widthMm}mm`, height: `${heightMm}mm`, printBackground: true, tagged: true })
  } finally {
    await browser.close()
  }
}
