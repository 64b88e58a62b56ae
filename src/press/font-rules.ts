import { FACES, type Face } from '#faces/faces.ts'
import { faceMetrics } from '#faces/measure.ts'
import type { CutFont, CutFonts } from './cut-fonts.ts'

const percent = (thousandths: number): string => `${thousandths / 10}%`

const rule = (family: string, weight: number, url: string, more: readonly string[]): string =>
  [
    '@font-face {',
    ...[
      `font-family: '${family}'`,
      `font-weight: ${weight}`,
      'font-style: normal',
      'font-display: swap',
      `src: url('${url}') format('woff2')`,
      ...more,
    ].map((declaration) => `  ${declaration};`),
    '}',
  ].join('\n')

/** Fixed here because systems disagree on which of a font's three pairs of metrics they take. */
const metricsOf = (face: Face): string[] => {
  const { ascent, descent } = faceMetrics(face.id)
  return [`ascent-override: ${percent(ascent)}`, `descent-override: ${percent(descent)}`, 'line-gap-override: 0%']
}

/**
 * The `@font-face` rules of the cut files. A loan becomes a second rule of the borrowing family, limited to the characters lent.
 *
 * @param address where a cut file is served, e.g. `/assets/fonts/serif-1a2b3c4d.woff2`
 */
export const fontRules = ({ fonts, loans }: CutFonts, address: (font: CutFont) => string): string => {
  const rules = fonts.map((font) => rule(font.face.family, font.face.weight, address(font), metricsOf(font.face)))
  for (const to of FACES) {
    for (const font of fonts) {
      const lent = loans.filter((loan) => loan.to === to.id && loan.from === font.face.id)
      if (lent.length === 0) continue
      const range = lent.map(({ character }) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`)
      rules.push(rule(to.family, to.weight, address(font), [...metricsOf(to), `unicode-range: ${range.join(', ')}`]))
    }
  }
  return `${rules.join('\n\n')}\n`
}
