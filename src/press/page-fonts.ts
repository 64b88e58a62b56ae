import type { ComposedPage } from '#core/compose/page.ts'
import type { FaceId } from '#core/issue/paper.ts'
import { type CutFonts, cutFonts } from './cut-fonts.ts'
import { fontRules, halfRule, seamRule } from './font-rules.ts'
import { cutHalfMarks } from './half-marks.ts'
import { cutSeamFont, SEAM_WORDS } from './seams.ts'
import { halfMarksOf } from './trim-edges.ts'

/** Words that are drawn beside the composed lines, and the face they are set in. */
export type OtherWords = { readonly face: FaceId; readonly text: string }

const dataUrl = (type: string, content: Uint8Array): string =>
  `data:font/${type};base64,${Buffer.from(content).toString('base64')}`

const cutPage = async (page: ComposedPage, others: readonly OtherWords[]): Promise<CutFonts> => {
  const faces = new Map<FaceId, Map<string, string>>()
  const add = (face: FaceId, text: string, place: string): void => {
    const known = faces.get(face) ?? new Map<string, string>()
    faces.set(face, known)
    for (const character of text) if (character >= ' ' && !known.has(character)) known.set(character, place)
  }
  for (const block of page.blocks) {
    if (block.kind !== 'text') continue
    const place = `page ${page.number} ${block.name}`
    for (const { face, text, lines } of block.paragraphs) {
      add(face ?? block.face, text, place)
      // A dateline stands in a face of its own within its paragraph.
      for (const run of lines.flatMap(({ runs }) => runs)) if (run.face !== undefined) add(run.face, run.text, place)
    }
  }
  for (const { face, text } of others) add(face, text, 'src/press/page-fonts.ts')
  return cutFonts(faces)
}

const rulesOf = (cut: CutFonts): string => fontRules(cut, ({ content }) => dataUrl('woff2', content))

/**
 * The `@font-face` rules of one composed page, with the fonts in them, cut to its own characters: a drawing or a print
 * that carries them needs no other file.
 */
export const pageFonts = async (page: ComposedPage): Promise<string> => rulesOf(await cutPage(page, []))

/** The same for print: with the half-width marks of a trimmed page (`trim-edges.ts`) and the strokes of its seams. */
export const printFonts = async (page: ComposedPage, others: readonly OtherWords[]): Promise<string> => {
  const cut = await cutPage(page, [...others, SEAM_WORDS])
  const rules = [rulesOf(cut)]
  for (const [id, { opening, closing }] of halfMarksOf(page)) {
    const own = cut.fonts.find(({ face }) => face.id === id)
    if (own === undefined) continue
    rules.push(halfRule(own.face, dataUrl('ttf', await cutHalfMarks(own.content, opening, closing))))
  }
  const seams = cut.fonts.find(({ face }) => face.id === SEAM_WORDS.face)
  if (seams !== undefined) rules.push(seamRule(dataUrl('ttf', await cutSeamFont(seams.content))))
  return rules.join('\n')
}
