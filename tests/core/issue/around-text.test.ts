import { expect, test } from 'vitest'
import { leadOf, tailOf } from '#core/issue/around-text.ts'
import { articleOf, textOf } from '../../support/data-folder.ts'

const lead = (dateline: string, byline: string, text: string): string => {
  const { words, gap } = leadOf(
    articleOf('题', text, {
      ...(dateline === '' ? {} : { dateline: textOf(dateline) }),
      ...(byline === '' ? {} : { byline: { ...textOf(byline), value: '甲', stands: 'lead' } }),
    }),
  )
  return words + gap + text
}

test.each([
  ['本报讯', '', '昨晚', '本报讯　昨晚'],
  ['新华社合肥11月30日电', '', '11月30日中午', '新华社合肥11月30日电　11月30日中午'],
  ['据新华社电', '', '“探索”号', '据新华社电　“探索”号'],
  ['据新华社电', '', '《规划》', '据新华社电　《规划》'],
  ['本报讯', '（记者 甲）', '昨晚', '本报讯（记者 甲）昨晚'],
  ['本报讯', '通讯员 甲', '昨晚', '本报讯　通讯员 甲　昨晚'],
  ['', '【本报记者甲报道】', '昨晚', '【本报记者甲报道】昨晚'],
  ['', '本报记者甲报道', '：昨晚', '本报记者甲报道：昨晚'],
  ['本报讯', '', '（记者 甲）昨晚', '本报讯（记者 甲）昨晚'],
  ['', '', '昨晚', '昨晚'],
])('before the text %s%s has an em, unless a bracket or mark sets it off', (dateline, byline, text, printed) => {
  expect(lead(dateline, byline, text)).toBe(printed)
})

test.each([
  ['（甲）', '（甲）'],
  ['甲', '　甲'],
])('behind the text %s has an em, unless a bracket sets it off', (text, printed) => {
  const { gap, words } = tailOf(articleOf('题', '文。', { byline: { ...textOf(text), value: '甲', stands: 'tail' } }))
  expect(gap + words).toBe(printed)
})
