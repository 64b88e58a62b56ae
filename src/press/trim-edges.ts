/**
 * The marks that are set half an em wide, handed to the half-width glyphs of print (`half-marks.ts`): a line then begins
 * and ends where it is seen to, also for those who read the file. No ink moves by more than `NUDGE`.
 */
import type { Measure } from '#core/compose/measure.ts'
import type { Block, ComposedPage, Line, Run, SetParagraph, TextBlock } from '#core/compose/page.ts'
import { CLASS, classOf } from '#core/compose/text/marks.ts'
import type { FaceId } from '#core/issue/paper.ts'

/** The half of a mark that is blank, in thousandths of its em. */
const HALF = 500
/** A mark that loses this much to what follows has no blank left, though its line be stretched. */
const LOST = -400
/** A mark as wide as this in its face has its blank inside. */
const FULL_WIDTH = 900

/**
 * Thousandths of an em by which a line ends early, less than a dot of a platesetter: the gutter is then a little more than
 * the em below which poppler takes a few lines for parts of the column beside them.
 */
export const NUDGE = 5

/** Faces without half-width marks: the outlines of brush marks are put together from parts. */
const WHOLE: ReadonlySet<FaceId> = new Set(['brush'])

const CLOSING: ReadonlySet<number> = new Set([CLASS.close, CLASS.comma, CLASS.stop])

type IsHalf = (character: string, run: Run) => boolean

/** Runs of the same kind of glyphs, from one. */
const split = (run: Run, isHalf: IsHalf): Run[] => {
  if (run.tracking > LOST) return [run]
  const parts: Run[] = []
  for (const character of run.text) {
    const half = isHalf(character, run)
    const last = parts.at(-1)
    if (last !== undefined && (last.half === true) === half)
      parts[parts.length - 1] = { ...last, text: last.text + character }
    else
      parts.push(
        half ? { ...run, text: character, tracking: run.tracking + HALF, half: true } : { ...run, text: character },
      )
  }
  return parts
}

/** Takes the first character of a line from its run, changed. */
const changeFirst = (runs: readonly Run[], change: (first: Run) => Run): readonly Run[] => {
  const [run, ...rest] = runs
  if (run === undefined) return runs
  const head = String.fromCodePoint(run.text.codePointAt(0) ?? 0)
  const behind = run.text.slice(head.length)
  return [change({ ...run, text: head }), ...(behind === '' ? [] : [{ ...run, text: behind }]), ...rest]
}

const trimLine = (line: Line, { face, size }: { face: FaceId; size: number }, measure: Measure): Line => {
  const isFull = (mark: string, own: FaceId = face) =>
    !WHOLE.has(own) && measure(own, mark.codePointAt(0) ?? 0) >= FULL_WIDTH
  const classAt = (mark: string) => classOf(mark.codePointAt(0) ?? 0)
  const isHalf: IsHalf = (mark, run) => CLOSING.has(classAt(mark)) && isFull(mark, run.face)
  const runs = line.runs.flatMap((run) => split(run, isHalf))
  const [first] = runs
  if (first === undefined) return line
  const opens =
    classAt(first.text) === CLASS.open && first.half === undefined && isFull(first.text.charAt(0), first.face)
  const blank = opens ? Math.round((HALF * size) / 1000) : 0
  const words = runs.map(({ text }) => text).join('')
  const nudge = [...words.trim()].length > 1 ? NUDGE : 0
  const change = (run: Run): Run => ({ ...run, tracking: run.tracking - nudge, ...(opens ? { half: true } : {}) })
  return { ...line, x: line.x + blank, width: line.width - blank, runs: changeFirst(runs, change) }
}

const trimBlock = (block: TextBlock, measure: Measure): TextBlock => {
  if (block.vertical === true) return block
  const paragraphs = block.paragraphs.map((paragraph): SetParagraph => {
    const type = { face: paragraph.face ?? block.face, size: block.size }
    return { ...paragraph, lines: paragraph.lines.map((line) => trimLine(line, type, measure)) }
  })
  return { ...block, paragraphs }
}

/** A page whose half-width marks ask for half-width glyphs, for a document that carries them. */
export const trimEdges = (page: ComposedPage, measure: Measure): ComposedPage => ({
  ...page,
  blocks: page.blocks.map((block): Block => (block.kind === 'text' ? trimBlock(block, measure) : block)),
})

/** The half-width marks that a trimmed page uses, opening and closing apart, by face. */
export const halfMarksOf = (page: ComposedPage): ReadonlyMap<FaceId, { opening: string; closing: string }> => {
  const used = new Map<FaceId, { opening: string; closing: string }>()
  for (const block of page.blocks) {
    if (block.kind !== 'text') continue
    for (const paragraph of block.paragraphs) {
      for (const run of paragraph.lines.flatMap(({ runs }) => runs)) {
        if (run.half === undefined) continue
        const face = run.face ?? paragraph.face ?? block.face
        for (const mark of run.text) {
          const known = used.get(face) ?? { opening: '', closing: '' }
          const side = classOf(mark.codePointAt(0) ?? 0) === CLASS.open ? 'opening' : 'closing'
          if (!known[side].includes(mark)) used.set(face, { ...known, [side]: known[side] + mark })
        }
      }
    }
  }
  return used
}
