import { FACES, type Face } from '#faces/faces.ts'
import { ASCENT } from '#core/compose/text/set-text.ts'
// oxlint-disable-next-line no-restricted-imports -- the family must be the one that the page is drawn with
import { halfFamilyOf } from '#view/set-text.tsx'
import type { CutFont, CutFonts } from './cut-fonts.ts'

const percent = (thousandths: number): string => `${thousandths / 10}%`

const rule = (
  family: string,
  weight: number,
  url: string,
  more: readonly string[],
  format: 'woff2' | 'truetype' = 'woff2',
): string =>
  [
    '@font-face {',
    ...[
      `font-family: '${family}'`,
      `font-weight: ${weight}`,
      'font-style: normal',
      'font-display: swap',
      `src: url('${url}') format('${format}')`,
      ...more,
    ].map((declaration) => `  ${declaration};`),
    '}',
  ].join('\n')

/**
 * All faces stand in the em box that the composer reckons with, whatever the font says of itself: lines do not move when
 * a face arrives, and systems that read different tables of a font agree.
 */
const EM_BOX = [
  `ascent-override: ${percent(ASCENT)}`,
  `descent-override: ${percent(1000 - ASCENT)}`,
  'line-gap-override: 0%',
]

/** The rule of a face's half-width marks, which only print has. */
export const halfRule = (face: Face, url: string): string =>
  rule(halfFamilyOf(face.id), face.weight, url, EM_BOX, 'truetype')

/** CSS family of the strokes of `seams.ts`. */
export const SEAM_FAMILY = 'Banmian Seam'

/** Alike above and below the baseline: type on a line of no height then stands where its box does. */
const CENTRED = ['ascent-override: 50%', 'descent-override: 50%', 'line-gap-override: 0%']

/** The rule of the strokes of a page's seams. */
export const seamRule = (url: string): string => rule(SEAM_FAMILY, 400, url, CENTRED, 'truetype')

const rangeOf = (characters: readonly string[]): string =>
  `unicode-range: ${characters.map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`).join(', ')}`

/**
 * The `@font-face` rules of the cut files. A loan becomes a second rule of the borrowing family, limited to the characters lent.
 *
 * @param address where a cut file is served, e.g. `/assets/fonts/serif-1a2b3c4d.woff2`
 * @param reach whether the files stand for their whole families, or only for their own characters: a later rule for some
 *   characters takes them from an earlier one for all
 */
export const fontRules = (
  { fonts, loans }: CutFonts,
  address: (font: CutFont) => string,
  reach: 'family' | 'characters' = 'family',
): string => {
  const rules: string[] = []
  for (const font of fonts) {
    if (reach === 'characters' && font.own.length === 0) continue
    const range = reach === 'characters' ? [rangeOf(font.own)] : []
    rules.push(rule(font.face.family, font.face.weight, address(font), [...EM_BOX, ...range]))
  }
  for (const to of FACES) {
    for (const font of fonts) {
      const lent = loans.filter((loan) => loan.to === to.id && loan.from === font.face.id)
      if (lent.length === 0) continue
      const range = rangeOf(lent.map(({ character }) => character))
      rules.push(rule(to.family, to.weight, address(font), [...EM_BOX, range]))
    }
  }
  return `${rules.join('\n\n')}\n`
}
