import { describe, expect, test } from 'vitest'
import { composePage } from '#core/compose/compose-page.ts'
import { findLead } from '#core/issue/find-lead.ts'
import { isGuide } from '#core/issue/is-guide.ts'
import type { Paragraph, Story } from '#core/issue/schema.ts'
import { measure } from '#faces/measure.ts'
import { articleOf, textOf } from '../../support/data-folder.ts'
import { pageInput, proseArticle } from '../../support/sample-pages.ts'

const item = (text: string): Paragraph => ({ ...textOf(text), role: 'list-item' })
const guide = articleOf('今日导读', '', {
  paragraphs: [item('县医院新院区下月启用　2版'), item('老街早市的烟火气　4版')],
})
const lead = proseArticle('全县春季农业生产现场会召开', { count: 4, length: 120 })
const second = proseArticle('一季度重点项目集中开工', { from: 2 })

const headsOf = (stories: readonly Story[], number: number) => {
  const page = composePage(pageInput(stories, { number }), measure)
  const heads = page.blocks.flatMap((block) =>
    block.kind === 'text' && block.role === 'headline' ? [{ story: block.story, size: block.size }] : [],
  )
  return { page, sizeOf: (story: number) => heads.find((head) => head.story === story)?.size ?? 0 }
}

describe.each([1, 2])('a guide before the lead of page %i', (number) => {
  const { page, sizeOf } = headsOf([guide, lead, second], number)

  test('has a smaller headline than any story with text', () => {
    expect(sizeOf(1)).toBeGreaterThan(0)
    expect(sizeOf(1)).toBeLessThan(sizeOf(2))
    expect(sizeOf(1)).toBeLessThanOrEqual(sizeOf(3))
  })

  test('does not stand above the lead, nor over the whole width', () => {
    const frameOf = (story: number) => page.areas.find((area) => area.story === story)?.frame
    expect(frameOf(2)?.y ?? Infinity).toBeLessThanOrEqual(frameOf(1)?.y ?? 0)
    expect(frameOf(2)?.x).toBe(0)
    expect(page.report.oversetLines).toBe(0)
  })
})

test('the lead is as large behind a guide as before it', () => {
  expect(headsOf([guide, lead, second], 1).sizeOf(2)).toBe(headsOf([lead, guide, second], 1).sizeOf(1))
})

test('a page of guides alone has a lead all the same', () => {
  expect(headsOf([guide], 1).sizeOf(1)).toBeGreaterThan(0)
})

test.each([
  ['a list of titles', guide, true],
  ['a table of titles under 导读', { ...guide, headline: [textOf('导读')], paragraphs: [textOf('一 2版')] }, true],
  ['briefs', { ...lead, headline: [textOf('【快讯】')] }, true],
  ['a short list without a name', { ...guide, headline: [textOf('五个名词')] }, true],
  [
    'a regulation, which is a list too',
    { ...guide, headline: [textOf('条例')], paragraphs: [item('条'.repeat(301))] },
    false,
  ],
  ['a story', lead, false],
  ['a headline alone', { ...lead, paragraphs: [] }, false],
  ['a photograph', { kind: 'photo' as const, headline: [textOf('导读')], caption: [] }, false],
])('%s: a guide is %s', (_what, story, expected) => {
  expect(isGuide(story)).toBe(expected)
})

test.each([
  ['the first story with text', { stories: [guide, lead, second] }, 2],
  ['not what stands in the ear', { stories: [second, lead], ear: 1 }, 2],
  ['a guide where there is nothing else', { stories: [guide] }, 1],
  [
    'nothing on a page without articles',
    { stories: [{ kind: 'photo' as const, headline: [], caption: [] }] },
    undefined,
  ],
])('the lead is %s', (_what, page, number) => {
  expect(findLead(page)).toBe(number)
})
