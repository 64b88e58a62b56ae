import type { ComposedPage } from '#core/compose/page.ts'
import type { FaceId } from '#core/issue/paper.ts'
import { cutFonts } from './cut-fonts.ts'
import { fontRules } from './font-rules.ts'

/** Words that are drawn beside the composed lines, and the face they are set in. */
export type OtherWords = { readonly face: FaceId; readonly text: string }

/**
 * The `@font-face` rules of one composed page, with the fonts in them, cut to its own characters: a drawing or a print
 * that carries them needs no other file.
 */
export const pageFonts = async (page: ComposedPage, others: readonly OtherWords[] = []): Promise<string> => {
  const faces = new Map<FaceId, Map<string, string>>()
  const add = (face: FaceId, text: string, place: string): void => {
    const known = faces.get(face) ?? new Map<string, string>()
    faces.set(face, known)
    for (const character of text) if (character >= ' ' && !known.has(character)) known.set(character, place)
  }
  for (const block of page.blocks) {
    if (block.kind !== 'text') continue
    for (const { face, text } of block.paragraphs) add(face ?? block.face, text, `page ${page.number} ${block.name}`)
  }
  for (const { face, text } of others) add(face, text, 'src/press/page-fonts.ts')
  const cut = await cutFonts(faces)
  return fontRules(cut, ({ content }) => `data:font/woff2;base64,${Buffer.from(content).toString('base64')}`)
}
