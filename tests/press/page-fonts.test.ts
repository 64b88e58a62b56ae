import { create } from 'fontkit'
import { expect, test } from 'vitest'
import { composePage } from '#core/compose/compose-page.ts'
import { measure } from '#faces/measure.ts'
import { pageFonts } from '#press/page-fonts.ts'
import { textOf } from '../support/data-folder.ts'
import { pageInput, proseArticle } from '../support/sample-pages.ts'

/** The characters of the fonts that a page's rules carry for a family. */
const charactersOf = (css: string, family: string): ReadonlySet<number> => {
  const rules = css.split('@font-face').filter((rule) => rule.includes(`'${family}'`))
  return new Set(
    rules.flatMap((rule) => {
      const [, base64 = ''] = /base64,([\w+/=]+)/.exec(rule) ?? []
      return create(Buffer.from(base64, 'base64')).characterSet
    }),
  )
}

test('a drawing carries the characters of a dateline in the face of the dateline', async () => {
  const story = {
    ...proseArticle('一则消息'),
    dateline: textOf('新华社拉萨电'),
    byline: { ...textOf('（记者 丹增）'), value: '丹增', stands: 'lead' as const },
  }
  const css = await pageFonts(composePage(pageInput([story]), measure))
  const held = charactersOf(css, 'Banmian Sans')
  expect([...'新华社拉萨电（记者丹增）'].filter((each) => !held.has(each.codePointAt(0) ?? 0))).toEqual([])
})
