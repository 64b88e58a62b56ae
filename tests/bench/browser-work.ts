/** What is timed in Chromium. Each function is handed over as it is, so it may use nothing from outside itself. */
import type { NativePage } from './work.ts'

/**
 * What is asked of the browser once it has laid a page out:
 * - `nothing`: the layout alone;
 * - `boxes`: a box for each line, without the text that stands in it;
 * - `lines`: where in the text each line ends, the cheapest way there is (a caret at the end of its box);
 * - `characters`: where each character stands, one range a character.
 *
 * A composer of one's own tells all of it. Who has only the browser's layout and wants to show an editor the lines must
 * ask for `lines`, and for `characters` to show what is inside them.
 */
export type Asked = 'nothing' | 'boxes' | 'lines' | 'characters'

type NativeWork = { readonly page: NativePage; readonly times: number; readonly asked: Asked }

/** Lays a page out in native columns, `times` over; the lower quartile of the milliseconds, and the lines found. */
export const layOutNatively = ({ page, times, asked }: NativeWork): { ms: number; lines: number } => {
  const append = (parent: Element, name: string, text: string): void => {
    const element = document.createElement(name)
    element.textContent = text
    parent.append(element)
  }
  const build = (): HTMLElement => {
    const sheet = document.createElement('div')
    sheet.style.cssText = `position:absolute;left:0;top:0;width:${page.pixelsWide}px;font:16px/22px "Banmian Serif"`
    for (const { head, paragraphs, columns, column, gutter } of page.stories) {
      for (const line of head) append(sheet, 'h2', line)
      const body = document.createElement('div')
      const width = columns * column + (columns - 1) * gutter
      body.style.cssText = `width:${width}em;columns:${columns};column-gap:${gutter}em;text-align:justify;line-break:strict;text-indent:2em`
      for (const text of paragraphs) append(body, 'p', text)
      sheet.append(body)
    }
    return sheet
  }
  const range = document.createRange()
  const askCharacters = (text: Text): number => {
    let lines = 0
    let bottom = Number.NaN
    let left = 0
    for (let at = 0; at < text.length; at += 1) {
      range.setStart(text, at)
      range.setEnd(text, at + 1)
      const box = range.getBoundingClientRect()
      if (box.bottom !== bottom || box.left < left) lines += 1
      bottom = box.bottom
      left = box.left
    }
    return lines
  }
  const askLines = (paragraph: Element): number => {
    range.selectNodeContents(paragraph)
    const boxes = [...range.getClientRects()]
    if (asked === 'boxes') return boxes.length
    const ends = boxes.map((box) => document.caretPositionFromPoint(box.right - 1, (box.top + box.bottom) / 2)?.offset)
    return new Set(ends).size
  }
  const once = (): number => {
    const sheet = build()
    document.body.append(sheet)
    let lines = 0
    if (asked === 'nothing') lines = sheet.offsetHeight > 0 ? 0 : -1
    else
      for (const paragraph of sheet.querySelectorAll('p, h2')) {
        const text = paragraph.firstChild
        lines += asked === 'characters' && text instanceof Text ? askCharacters(text) : askLines(paragraph)
      }
    sheet.remove()
    return lines
  }
  const taken: number[] = []
  let lines = 0
  for (let time = 0; time < times; time += 1) {
    const start = performance.now()
    lines = once()
    taken.push(performance.now() - start)
  }
  return { ms: taken.toSorted((a, b) => a - b)[times >> 2] ?? Number.NaN, lines }
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
