/**
 * A composed page drawn as SVG text: for the command line, and as golden text whose differences a reviewer can read.
 *
 * Numbers are the composer's own integers: the drawing's unit is a thousandth of the body em, the sheet is in mm. Each
 * line is one `<text>` at its place, with the tracking of its runs written out, so nothing is left to the program that
 * shows it. The drawing needs the shipped faces: hand in their `@font-face` rules, or the text stands in another face.
 */
import type { FaceId, PageFormat } from '../issue/paper.ts'
import type { Block, BoxBlock, CodeBlock, ComposedPage, Line, PhotoBlock, Rect, RuleBlock, TextBlock } from './page.ts'

/** Family list and weight of a face, as CSS names them. */
export type NamedFace = { readonly family: string; readonly weight: number }

export type DrawOptions = {
  readonly format: Pick<PageFormat, 'widthMm' | 'heightMm'>
  readonly faceOf: (face: FaceId) => NamedFace
  /** CSS for the drawing, e.g. `@font-face` rules with the fonts in them. */
  readonly css?: string
}

/** 正线 0.1 mm, 反线 0.5 mm. */
const THIN_MM = 0.1
const THICK_MM = 0.5
/** Distance of the two lines of a double rule. */
const DOUBLE_MM = 0.7
/** Size of the words in an empty box, in thousandths of the body em. */
const LABEL_SIZE = 1000
const RED = '#b3121d'
const GREY = '#8a8577'

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => ESCAPES[mark] ?? mark)
}

/** Attributes in the order given; those without a value are left out. */
function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeText(String(value))}"`))
    .join('')
}

/** A length in thousandths of the body em from one in mm, to the integer. */
type FromMm = (mm: number) => number

function trackingOf(tracking: number): string | undefined {
  return tracking === 0 ? undefined : `${tracking / 1000}em`
}

type FaceAttributes = (face: FaceId) => Readonly<Record<string, string | number>>

function drawLine(line: Line, block: TextBlock, faceAttributes: FaceAttributes): string {
  // Downward type hangs on the middle of its em box; across, it stands on its baseline.
  const x = block.vertical === true ? line.x + block.size / 2 : line.x
  const [first] = line.runs
  if (line.runs.length === 1 && first !== undefined) {
    const spacing = {
      'letter-spacing': trackingOf(first.tracking),
      ...(first.face === undefined ? {} : faceAttributes(first.face)),
    }
    return `<text${attributes({ x, y: line.baseline, ...spacing })}>${escapeText(first.text)}</text>`
  }
  const runs = line.runs.map(({ text, tracking, face }) => {
    const own = attributes({
      'letter-spacing': trackingOf(tracking),
      ...(face === undefined ? {} : faceAttributes(face)),
    })
    return own === '' ? escapeText(text) : `<tspan${own}>${escapeText(text)}</tspan>`
  })
  return `<text${attributes({ x, y: line.baseline })}>${runs.join('')}</text>`
}

function drawText(block: TextBlock, { faceOf }: DrawOptions): string {
  const faceAttributes = (face: FaceId) => {
    const { family, weight } = faceOf(face)
    return { 'font-family': family, 'font-weight': weight }
  }
  const head = attributes({
    id: block.name,
    class: block.vertical === true ? 'down' : undefined,
    ...faceAttributes(block.face),
    'font-size': block.size,
    fill: block.colour === 'red' ? RED : undefined,
  })
  const paragraphs = block.paragraphs.map((paragraph) => {
    const own = paragraph.face === undefined ? {} : faceAttributes(paragraph.face)
    const lines = paragraph.lines.map((line) => drawLine(line, block, faceAttributes)).join('\n')
    return `<g${attributes({ class: paragraph.role, ...own })}>\n${lines}\n</g>`
  })
  return [`<g${head}>`, ...paragraphs, '</g>'].join('\n')
}

function box({ x, y, width, height }: Rect) {
  return { x, y, width, height }
}

function drawLabel({ x, y, width, height }: Rect, words: string): string {
  const place = { x: x + width / 2, y: y + height / 2, 'font-size': LABEL_SIZE, class: 'label' }
  return `<text${attributes(place)}>${escapeText(words)}</text>`
}

/** A picture's place as a page dummy (版样) marks it: a crossed box. */
function drawPhoto({ name, frame }: PhotoBlock): string {
  const right = frame.x + frame.width
  const foot = frame.y + frame.height
  return [
    `<g${attributes({ id: name, class: 'photo' })}>`,
    `<rect${attributes(box(frame))}/>`,
    `<path d="M${frame.x} ${frame.y}L${right} ${foot}M${right} ${frame.y}L${frame.x} ${foot}"/>`,
    '</g>',
  ].join('\n')
}

function drawCode({ name, code, frame }: CodeBlock): string {
  return [
    `<g${attributes({ id: name, class: 'code' })}>`,
    `<rect${attributes(box(frame))}/>`,
    drawLabel(frame, code),
    '</g>',
  ].join('\n')
}

function drawRule({ name, weight, frame }: RuleBlock, fromMm: FromMm): string {
  const isDown = frame.width === 0
  const strokes = weight === 'double' ? [0, fromMm(DOUBLE_MM)] : [0]
  const lines = strokes.map((offset) => {
    const from = isDown ? `${frame.x + offset} ${frame.y}` : `${frame.x} ${frame.y + offset}`
    return `M${from}${isDown ? `v${frame.height}` : `h${frame.width}`}`
  })
  const width = fromMm(weight === 'thick' ? THICK_MM : THIN_MM)
  return `<path${attributes({ id: name, class: 'rule', 'stroke-width': width, d: lines.join('') })}/>`
}

function drawBox({ name, sides, frame }: BoxBlock): string {
  if (sides === 'all') return `<rect${attributes({ id: name, class: 'photo', ...box(frame) })}/>`
  const across = (y: number) => `M${frame.x} ${y}h${frame.width}`
  return `<path${attributes({ id: name, class: 'photo', d: across(frame.y) + across(frame.y + frame.height) })}/>`
}

function drawBlock(block: Block, options: DrawOptions, fromMm: FromMm): string {
  switch (block.kind) {
    case 'text':
      return drawText(block, options)
    case 'photo':
      return drawPhoto(block)
    case 'code':
      return drawCode(block)
    case 'rule':
      return drawRule(block, fromMm)
    case 'box':
      return drawBox(block)
  }
}

/** What holds for every drawing: no kerning and no trimming but the composer's own. */
function styleOf(thin: number, css: string): string {
  return [
    '<style>',
    ...(css === '' ? [] : [escapeText(css.trim())]),
    'text{white-space:pre;font-kerning:none;font-variant-ligatures:none;text-spacing-trim:space-all;text-rendering:geometricPrecision}',
    '.down text{writing-mode:vertical-rl}',
    `.label{font-family:sans-serif;text-anchor:middle;dominant-baseline:central;fill:${GREY};stroke:none}`,
    `.photo,.code{fill:none;stroke:${GREY};stroke-width:${thin}}`,
    '.rule{fill:none;stroke:#161412}',
    '</style>',
  ].join('\n')
}

/** Draws a composed page. Pure: the same page gives the same bytes. */
export function pageSvg(page: ComposedPage, options: DrawOptions): string {
  const { sheet } = page
  const { widthMm, heightMm } = options.format
  const fromMm: FromMm = (mm) => Math.round((mm * sheet.width) / widthMm)
  const size = { width: `${widthMm}mm`, height: `${heightMm}mm`, viewBox: `0 0 ${sheet.width} ${sheet.height}` }
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg"${attributes({ ...size, lang: 'zh-CN' })}>`,
    styleOf(fromMm(THIN_MM), options.css ?? ''),
    `<rect width="100%" height="100%" fill="#fff"/>`,
    `<g transform="translate(${sheet.left} ${sheet.top})" fill="#161412">`,
    ...page.blocks.map((block) => drawBlock(block, options, fromMm)),
    '</g>',
    '</svg>',
  ].join('\n')}\n`
}
