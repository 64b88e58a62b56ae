/** What is timed in Chromium. Each function is handed over as it is, so it may use nothing from outside itself. */
import type { NativePage } from './work.ts'

/** Lays a page out in native columns and measures its lines, `times` over; the middle of their milliseconds. */
export const layOutNatively = ({ page, times }: { page: NativePage; times: number }): number => {
  const once = (): number => {
    const sheet = document.createElement('div')
    sheet.style.cssText = `position:absolute;width:${page.pixelsWide}px;font:16px/22px "Banmian Serif"`
    for (const story of page.stories) {
      for (const line of story.head) {
        const head = document.createElement('h2')
        head.textContent = line
        sheet.append(head)
      }
      const body = document.createElement('div')
      const width = story.columns * story.column + (story.columns - 1) * story.gutter
      body.style.cssText = `width:${width}em;columns:${story.columns};column-gap:${story.gutter}em;text-align:justify;line-break:strict;text-indent:2em`
      for (const text of story.paragraphs) {
        const paragraph = document.createElement('p')
        paragraph.textContent = text
        body.append(paragraph)
      }
      sheet.append(body)
    }
    document.body.append(sheet)
    // The lines and their places: what a composer of one's own would have to ask for.
    let lines = 0
    const range = document.createRange()
    for (const paragraph of sheet.querySelectorAll('p, h2')) {
      range.selectNodeContents(paragraph)
      lines += range.getClientRects().length
    }
    sheet.remove()
    return lines
  }
  const taken: number[] = []
  for (let time = 0; time < times; time += 1) {
    const start = performance.now()
    once()
    taken.push(performance.now() - start)
  }
  return taken.toSorted((a, b) => a - b)[times >> 1] ?? Number.NaN
}

/** Has Paged.js make pages of a text; milliseconds. Its script must be loaded. */
export const layOutWithPagedJs = async ({ page }: { page: NativePage }): Promise<number> => {
  const paged: unknown = Reflect.get(globalThis, 'Paged')
  if (typeof paged !== 'object' || paged === null || !('Previewer' in paged)) return Number.NaN
  const make = paged.Previewer as new () => {
    preview: (
      content: DocumentFragment,
      styles: readonly Readonly<Record<string, string>>[],
      into: Element,
    ) => Promise<unknown>
  }
  const content = document.createDocumentFragment()
  for (const story of page.stories) {
    const body = document.createElement('div')
    body.style.cssText = `columns:${story.columns};column-gap:${story.gutter}em;text-align:justify;text-indent:2em`
    for (const text of story.paragraphs) {
      const paragraph = document.createElement('p')
      paragraph.textContent = text
      body.append(paragraph)
    }
    for (const line of story.head) {
      const head = document.createElement('h2')
      head.textContent = line
      content.append(head)
    }
    content.append(body)
  }
  const target = document.createElement('div')
  target.style.cssText = 'font:11px/15px "Banmian Serif"'
  document.body.append(target)
  const start = performance.now()
  await new make().preview(content, [{ page: '@page { size: 275mm 390mm; margin: 20mm 15mm }' }], target)
  const time = performance.now() - start
  target.remove()
  return time
}
