import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { composePage } from '#core/compose/compose-page.ts'
import type { ComposedPage, TextBlock } from '#core/compose/page.ts'
import { measure } from '#faces/measure.ts'
import { PageView } from '#view/page-view.tsx'
import { pageInput, SAMPLE_PAGES } from '../../support/sample-pages.ts'

const input = SAMPLE_PAGES['upright-heads'] ?? pageInput([])
const composeAt = (side: 'left' | 'right') =>
  composePage({ ...input, paper: { ...input.paper, uprightHeads: side } }, measure)

const blockOf = (page: ComposedPage, name: string): TextBlock => {
  const block = page.blocks.find((each) => each.name === name)
  if (block?.kind !== 'text') throw new Error(`There is no text ${name}.`)
  return block
}

const edgesOf = (block: TextBlock): [number, number] => {
  const lines = block.paragraphs.flatMap((paragraph) => paragraph.lines)
  return [Math.min(...lines.map(({ x }) => x)), Math.max(...lines.map(({ x, width }) => x + width))]
}

describe.each(['right', 'left'] as const)('a head set downward at the %s', (side) => {
  const page = composeAt(side)
  const [headline, deck, body] = ['headline', 'deck', 'body'].map((role) => blockOf(page, `story-2-${role}`))
  if (headline === undefined || deck === undefined || body === undefined) throw new Error('no story 2')

  test('stands at that side of its body, an em and a half away', () => {
    const [left, right] = edgesOf(body)
    const head = { left: deck.frame.x, right: headline.frame.x + headline.frame.width }
    expect(headline.vertical).toBe(true)
    // The glyph of an opening mark begins half an em before its line, which is blank.
    expect(side === 'right' ? head.left - right : left + 500 - head.right).toBeGreaterThanOrEqual(1500)
  })

  test('is read from right to left: the headline, then the deck', () => {
    expect(deck.vertical).toBe(true)
    expect(deck.frame.x + deck.frame.width).toBeLessThan(headline.frame.x)
    const [first, ...rest] = deck.paragraphs[0]?.lines ?? []
    for (const line of rest) expect(line.x).toBeLessThan(first?.x ?? 0)
  })

  test('is no taller than its story, and at least half as tall', () => {
    const area = page.areas.find(({ story }) => story === 2)?.frame
    const length = Math.max(...headline.paragraphs.flatMap(({ lines }) => lines.map(({ width }) => width)))
    expect(length).toBeLessThanOrEqual(area?.height ?? 0)
    expect(length).toBeGreaterThan((area?.height ?? 0) / 2)
  })

  test('keeps every word, and the page is not overset', () => {
    expect(headline.paragraphs.map(({ text }) => text)).toEqual(['竖题立在文章右边'])
    expect(page.report.oversetLines).toBe(0)
  })
})

test('the lead and a head with letters stand across', () => {
  const page = composeAt('right')
  expect(blockOf(page, 'story-1-headline').vertical).toBeUndefined()
  expect(blockOf(page, 'story-4-headline').vertical).toBeUndefined()
})

test('a paper that does not ask for them has none', () => {
  const { uprightHeads: _, ...paper } = input.paper
  const page = composePage({ ...input, paper }, measure)
  expect(page.blocks.filter((block) => block.kind === 'text' && block.vertical === true)).toEqual([])
})

test('is a heading, before its text', () => {
  const markup = renderToStaticMarkup(
    createElement(PageView, {
      page: composeAt('right'),
      codes: { wechat: '', digital: '' },
      storyHref: (story) => `#${story}`,
      onOpenStory: () => undefined,
      onOpenCode: () => undefined,
      scale: 1,
    }),
  )
  const story = markup.slice(markup.indexOf('data-story="2"'), markup.indexOf('data-story="3"'))
  const words = story.replaceAll(/<wbr\/>|<\/?span[^>]*>/g, '')
  expect(words).toMatch(/<h2 class="set-box set-vertical"[^>]*><a href="#2">竖题立在文章右边<\/a><\/h2>/)
  const body = input.page.stories[1]?.kind === 'article' ? (input.page.stories[1].paragraphs[0]?.text ?? '') : ''
  expect(body).not.toBe('')
  expect(words.indexOf('竖题立在文章右边')).toBeLessThan(words.indexOf(body.slice(0, 8)))
})
