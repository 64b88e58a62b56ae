/**
 * Composed lines as live text.
 *
 * Problem: lines must stand exactly where the composer put them, in any column, and still be one paragraph for copying,
 * for find-in-page and for a screen reader. Absolute boxes break find-in-page at every line end (measured in Chromium
 * 156); so does `<br>` for copying. Approach: a paragraph of no width, a line in each inline span, `<wbr>` between
 * them. The paragraph can only break at the `<wbr>`s, each line starts at its left edge, and a relative offset carries
 * it to its place. Tracking is written into the line, so no browser justifies, kerns or trims on its own.
 */
import { type CSSProperties, Fragment, type ReactElement } from 'react'
import { FACES } from '#faces/faces.ts'
import type { FaceId } from '#core/issue/paper.ts'
import type { Line, Run, SetParagraph, TextBlock } from '#core/compose/page.ts'
import { ASCENT } from '#core/compose/text/set-text.ts'

/** Pixels of the body em on screen at scale 1. */
export const EM_PIXELS = 16

/**
 * Pixels of the body em in the layout, before the sheet is scaled to the screen. Browsers round a line's ascent and
 * descent to whole pixels and move the baseline by one when the descent lost; at this size a pixel is a hundredth of
 * an em, and in the body 88 and 12 there is nothing to round.
 */
export const LAYOUT_EM_PIXELS = 100

/** Layout pixels from thousandths of the body em. */
export function pixels(length: number): number {
  return (length * LAYOUT_EM_PIXELS) / 1000
}

/** CSS family list of a face. */
export function familyOf(face: FaceId): string {
  const found = FACES.find((candidate) => candidate.id === face)
  return found === undefined ? 'serif' : `"${found.family}", ${found.fallback}`
}

/** Family and weight of a face. */
export function faceStyle(face: FaceId): CSSProperties {
  return { fontFamily: familyOf(face), fontWeight: FACES.find((candidate) => candidate.id === face)?.weight ?? 400 }
}

/** Family of the half-width marks of a face: only a printed document has it. */
export function halfFamilyOf(face: FaceId): string {
  return `${FACES.find((candidate) => candidate.id === face)?.family ?? 'serif'} Half`
}

/** What a run has of its own, in a paragraph of a face. */
function runStyle(run: Run, face: FaceId): CSSProperties {
  const own = run.face === undefined ? {} : faceStyle(run.face)
  return run.half === true
    ? { ...own, fontFamily: `"${halfFamilyOf(run.face ?? face)}", ${familyOf(run.face ?? face)}` }
    : own
}

function dominantTracking(runs: readonly Run[]): number {
  const lengths = new Map<number, number>()
  for (const run of runs) lengths.set(run.tracking, (lengths.get(run.tracking) ?? 0) + run.text.length)
  return [...lengths].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0] as [number, number])[0]
}

function tracking(thousandths: number): string {
  return `${thousandths / 1000}em`
}

function LineRuns({
  line,
  base,
  face,
}: {
  readonly line: Line
  readonly base: number
  readonly face: FaceId
}): ReactElement {
  return (
    <>
      {line.runs.map((run, index) =>
        run.tracking === base && run.face === undefined && run.half === undefined ? (
          run.text
        ) : (
          // oxlint-disable-next-line no-array-index-key -- runs of a composed line never move
          <span key={index} style={{ letterSpacing: tracking(run.tracking), ...runStyle(run, face) }}>
            {run.text}
          </span>
        ),
      )}
    </>
  )
}

/** The line box of a block, in pixels: as high as its rounded type, so that no half-leading is left to be rounded too. */
function lineBox(block: TextBlock): { ascent: number; height: number } {
  const size = pixels(block.size)
  const ascent = Math.round((size * ASCENT) / 1000)
  return { ascent, height: ascent + Math.round((size * (1000 - ASCENT)) / 1000) }
}

/** Where the span must go from where the flow of the paragraph puts line `index`. */
function offsetOf(block: TextBlock, line: Line, index: number): CSSProperties {
  const size = pixels(block.size)
  if (block.vertical) {
    const leading = pixels(block.leading)
    const right = pixels(block.frame.x + block.frame.width)
    const flowCentre = right - (index + 0.5) * leading
    return { left: pixels(line.x) + size / 2 - flowCentre, top: pixels(line.baseline - block.frame.y) }
  }
  const { ascent, height } = lineBox(block)
  const flowBaseline = index * height + ascent
  return { left: pixels(line.x), top: pixels(line.baseline - block.frame.y) - flowBaseline }
}

/** The spans of a paragraph; its parent must be a `SetBox`. */
export function SetLines({
  block,
  paragraph,
}: {
  readonly block: TextBlock
  readonly paragraph: SetParagraph
}): ReactElement {
  return (
    <>
      {paragraph.lines.map((line, index) => {
        const base = dominantTracking(line.runs)
        return (
          <Fragment key={line.from}>
            {index > 0 && <wbr />}
            <span className="set-line" style={{ ...offsetOf(block, line, index), letterSpacing: tracking(base) }}>
              <LineRuns line={line} base={base} face={paragraph.face ?? block.face} />
            </span>
          </Fragment>
        )
      })}
    </>
  )
}

/** Style of the element that holds the lines of one paragraph of a block. `pageWidth` in thousandths of an em. */
export function boxStyle(block: TextBlock, pageWidth: number): CSSProperties {
  const shared: CSSProperties = {
    top: pixels(block.frame.y),
    ...faceStyle(block.face),
    fontSize: pixels(block.size),
    lineHeight: `${block.vertical ? pixels(block.leading) : lineBox(block).height}px`,
  }
  if (!block.vertical) return { ...shared, left: 0, width: 0 }
  return {
    ...shared,
    right: pixels(pageWidth - block.frame.x - block.frame.width),
    height: 0,
    writingMode: 'vertical-rl',
  }
}
