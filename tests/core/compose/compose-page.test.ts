import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composePage } from '#core/compose/compose-page.ts'
import type { Block, ComposedPage, Rect } from '#core/compose/page.ts'
import type { Article, Issue, Page, Photo, Story, Text } from '#core/issue/schema.ts'
import { measure } from '#faces/measure.ts'
import { fakeMeasure } from '../../support/fake-measure.ts'
import { seedInput } from '../../support/sample-pages.ts'

const { paper, issue: seed } = seedInput
const text = (words: string): Text => ({ text: words, source: [] })
const article = (more: Partial<Article>): Article => ({
  kind: 'article',
  kicker: [],
  headline: [],
  deck: [],
  paragraphs: [],
  jumps: [],
  photos: [],
  ...more,
})
const photo = (more: Partial<Photo>): Photo => ({ kind: 'photo', headline: [], caption: [], ...more })
const issueOf = (page: Page): Issue => ({
  schema: 1,
  paper: 'ahkjb',
  date: '2024-06-12',
  masthead: { wechat: [], digital: [] },
  pages: [page],
})
const compose = (stories: readonly Story[], number = 2, own = paper): ComposedPage => {
  const page: Page = { number, stories: [...stories], unparsed: [] }
  return composePage({ issue: issueOf(page), page, paper: own }, fakeMeasure)
}

const HAN = '会议认为三省一市要坚持统筹科技创新产业生态环保协同开放机制完善'
const words = fc
  .array(fc.constantFrom(...HAN, '，', '。', '、', '“', '”', '2024', 'GB'), { minLength: 1, maxLength: 400 })
  .map((parts) => parts.join(''))
const headline = fc
  .array(fc.constantFrom(...HAN, ' '), { minLength: 4, maxLength: 24 })
  .map((parts) => parts.join('').trim())
const anyPhoto = fc.record({ caption: words }).map(({ caption }) => photo({ caption: [text(caption.slice(0, 80))] }))
const anyArticle = fc
  .record({
    headline: fc.option(headline),
    kicker: fc.option(headline),
    paragraphs: fc.array(words, { minLength: 1, maxLength: 8 }),
    photos: fc.array(anyPhoto, { maxLength: 2 }),
    jump: fc.boolean(),
  })
  .map((made) =>
    article({
      headline: made.headline === null ? [] : [text(made.headline)],
      kicker: made.kicker === null ? [] : [text(made.kicker)],
      paragraphs: made.paragraphs.map(text),
      photos: made.photos,
      jumps: made.jump ? [{ ...text('（下转三版）'), direction: 'to', page: 3 }] : [],
    }),
  )
const anyStories = fc.array(fc.oneof({ weight: 5, arbitrary: anyArticle }, { weight: 1, arbitrary: anyPhoto }), {
  minLength: 1,
  maxLength: 9,
})
/** More than a page holds. */
const fullPage = fc.array(anyArticle, { minLength: 10, maxLength: 24 })

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/** The boxes of ink of a page: each line of horizontal text, each picture. */
function inkOf(block: Block): Rect[] {
  if (block.kind === 'photo') return [block.frame]
  if (block.kind !== 'text') return []
  const lines = block.paragraphs.flatMap((paragraph) => paragraph.lines)
  if (block.vertical === true)
    return lines.map((line) => ({ x: line.x, y: line.baseline, width: block.size, height: line.width }))
  return lines.map((line) => ({
    x: line.x,
    y: line.baseline - Math.round(block.size * 0.88),
    width: line.width,
    height: block.size,
  }))
}

describe('for any stories', () => {
  test('each story is one rectangle, and no two overlap', () => {
    fc.assert(
      fc.property(anyStories, (stories) => {
        const { areas } = compose(stories)
        expect(areas.map((area) => area.story)).toEqual(stories.map((_, index) => index + 1))
        for (const [index, a] of areas.entries())
          for (const b of areas.slice(index + 1)) expect(overlap(a.frame, b.frame)).toBe(false)
      }),
      { numRuns: 60 },
    )
  })

  test.each([
    ['a page of few stories', anyStories, 40, paper],
    ['more than a page holds', fullPage, 8, paper],
    ['heads downward at the right', anyStories, 40, { ...paper, uprightHeads: 'right' as const }],
    ['heads downward at the left', fullPage, 8, { ...paper, uprightHeads: 'left' as const }],
  ])('no ink overlaps other ink, and all of it is inside the type area: %s', (_, stories, numRuns, own) => {
    fc.assert(
      fc.property(stories, (made) => {
        const page = compose(made, 2, own)
        const ink = page.blocks.flatMap((block) => inkOf(block).map((frame) => ({ frame, name: block.name })))
        for (const { frame, name } of ink) {
          expect.soft(frame.y, name).toBeGreaterThanOrEqual(0)
          expect.soft(frame.y + frame.height, name).toBeLessThanOrEqual(page.height)
        }
        for (const [index, a] of ink.entries()) {
          for (const b of ink.slice(index + 1)) {
            if (overlap(a.frame, b.frame))
              throw new Error(`${a.name} ${JSON.stringify(a.frame)} meets ${b.name} ${JSON.stringify(b.frame)}`)
          }
        }
      }),
      { numRuns, endOnFailure: true },
    )
  })

  test('every character of a body is set once or told as overset', () => {
    fc.assert(
      fc.property(anyStories, (stories) => {
        const page = compose(stories)
        for (const [index, story] of stories.entries()) {
          if (story.kind !== 'article') continue
          const blocks = page.blocks.filter(
            (block) => block.kind === 'text' && block.story === index + 1 && ['body', 'jump'].includes(block.role),
          )
          const set = blocks
            .flatMap((block) => (block.kind === 'text' ? block.paragraphs : []))
            .flatMap((paragraph) => paragraph.lines)
            .reduce((sum, line) => sum + line.runs.reduce((count, run) => count + [...run.text].length, 0), 0)
          const source = [...story.paragraphs, ...story.jumps].reduce((sum, each) => sum + [...each.text].length, 0)
          expect(set + (page.report.stories[index]?.oversetCharacters ?? 0)).toBe(source)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('every picture has its place, or the story tells what it could not set', () => {
    fc.assert(
      fc.property(anyStories, (stories) => {
        const page = compose(stories)
        for (const [index, story] of stories.entries()) {
          const places = page.blocks.filter((block) => block.kind === 'photo' && block.story === index + 1).length
          const wanted = story.kind === 'photo' ? 1 : story.photos.length
          const told = page.report.stories[index]?.oversetLines ?? 0
          expect(places === wanted || told > 0).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('the same input gives the same bytes', () => {
    fc.assert(
      fc.property(anyStories, (stories) => {
        expect(JSON.stringify(compose(stories))).toBe(JSON.stringify(compose(structuredClone(stories))))
      }),
      { numRuns: 20 },
    )
  })
})

describe('hostile pages end within their bounds', () => {
  test.each<[string, Story[]]>([
    ['no story', []],
    ['an empty story', [article({})]],
    ['an empty photo story', [photo({})]],
    ['one paragraph of 50,000 characters', [article({ paragraphs: [text('会'.repeat(50_000))] })]],
    ['ten thousand short paragraphs', [article({ paragraphs: Array.from({ length: 5000 }, () => text('会')) })]],
    ['Latin without a space', [article({ paragraphs: [text('a'.repeat(40_000))] })]],
    ['marks alone', [article({ paragraphs: [text('，'.repeat(2000))] })]],
    ['five thousand combining marks', [article({ paragraphs: [text(`e${'\u0301'.repeat(5000)}`)] })]],
    [
      'two hundred stories',
      Array.from({ length: 200 }, (_, index) =>
        article({ headline: [text(`会议${index}`)], paragraphs: [text('会议认为。')] }),
      ),
    ],
    [
      'a headline of 300 characters',
      [article({ headline: [text('会议认为'.repeat(75))], paragraphs: [text('会议认为。')] })],
    ],
  ])('%s', (_, stories) => {
    const page = compose(stories)
    expect(page.areas).toHaveLength(stories.length)
    for (const block of page.blocks)
      for (const value of Object.values(block.frame)) expect(Number.isFinite(value)).toBe(true)
  })
})

test('what does not fit is told in lines and in characters', () => {
  const page = compose([article({ paragraphs: [text('会'.repeat(9000))] })])
  const [story] = page.report.stories
  expect(story?.oversetLines).toBeGreaterThan(0)
  const set = page.blocks
    .flatMap((block) => (block.kind === 'text' && block.role === 'body' ? block.paragraphs : []))
    .flatMap((paragraph) => paragraph.lines)
    .reduce((sum, line) => sum + line.to - line.from, 0)
  expect(set + (story?.oversetCharacters ?? 0)).toBe(9000)
})

test('text flows round a picture that spans columns', () => {
  const page = compose([
    article({
      headline: [text('会议认为要坚持')],
      paragraphs: Array.from({ length: 9 }, () => text('会议认为'.repeat(40))),
      photos: [photo({ caption: [text('会议')] })],
    }),
  ])
  const picture = page.blocks.find((block) => block.kind === 'photo')
  const lines = page.blocks.flatMap((block) => inkOf(block).filter(() => block.kind === 'text'))
  expect(picture).toBeDefined()
  expect(
    lines.some(
      (line) => picture !== undefined && line.y > picture.frame.y + picture.frame.height && line.x >= picture.frame.x,
    ),
  ).toBe(true)
  expect(lines.every((line) => picture === undefined || !overlap(line, picture.frame))).toBe(true)
})

test('no headline stands beside one of its size where another way is open', () => {
  const stories = Array.from({ length: 6 }, (_, index) =>
    article({ headline: [text(HAN.slice(index, index + 9))], paragraphs: [text('会议认为。'.repeat(30 + index * 8))] }),
  )
  const page = compose(stories)
  const heads = page.blocks.flatMap((block) => (block.kind === 'text' && block.role === 'headline' ? [block] : []))
  for (const [index, a] of heads.entries()) {
    for (const b of heads.slice(index + 1)) {
      const isBeside = a.frame.y === b.frame.y
      expect(isBeside && a.size === b.size).toBe(false)
    }
  }
})

describe('the ear of a front page', () => {
  const lead = article({
    headline: [text('会议认为要坚持统筹')],
    paragraphs: Array.from({ length: 6 }, () => text('会议认为要坚持统筹科技创新。'.repeat(8))),
  })
  const brief = article({ headline: [text('开放协同')], paragraphs: [text('三省一市要坚持统筹。'.repeat(3))] })
  const front = (ear?: number): ComposedPage => {
    const page: Page = { number: 1, stories: [lead, brief], unparsed: [], ...(ear === undefined ? {} : { ear }) }
    return composePage({ issue: issueOf(page), page, paper }, fakeMeasure)
  }
  const nameplate = (page: ComposedPage) => page.blocks.find((block) => block.name === 'masthead-nameplate')?.frame

  test('holds its story beside the nameplate, which gives way', () => {
    const page = front(2)
    const area = page.areas.find((each) => each.story === 2)?.frame
    const plate = nameplate(page)
    expect(area?.y).toBe(0)
    expect((plate?.x ?? 0) + (plate?.width ?? 0)).toBeLessThanOrEqual(area?.x ?? 0)
    expect(page.report.oversetLines).toBe(0)
  })

  test('is not kept free on other days', () => {
    expect(front().areas.find((each) => each.story === 2)?.frame.y).toBeGreaterThan(0)
    expect(nameplate(front())?.width).toBeGreaterThan(nameplate(front(2))?.width ?? 0)
  })
})

test('a picture in a story whose columns print proves stands below them', () => {
  const page = structuredClone(seed.pages[0])
  const [lead] = page?.stories ?? []
  if (page === undefined || lead?.kind !== 'article') throw new Error('the seed has no lead')
  lead.photos.push(photo({ caption: [text('会场。')] }))
  const set = composePage({ issue: seed, page: { ...page, stories: [lead] }, paper }, measure)
  const body = set.blocks.find((block) => block.name === 'story-1-body')
  const picture = set.blocks.find((block) => block.kind === 'photo')
  expect(set.report.stories[0]).toMatchObject({ columns: [26, 26, 26, 26], oversetLines: 0 })
  expect(picture?.frame.y).toBeGreaterThanOrEqual((body?.frame.y ?? 0) + (body?.frame.height ?? 0))
})

test('beside a tall picture the columns of text are of one depth', () => {
  const image = { src: 'images/tall.jpg', width: 600, height: 1800 }
  const page = compose([
    article({
      headline: [text('会议认为要坚持')],
      paragraphs: [text('会议认为要坚持统筹科技创新。'.repeat(30))],
      photos: [photo({ image })],
    }),
  ])
  const used = (page.report.stories[0]?.columns ?? []).filter((lines) => lines > 0)
  expect(used.length).toBeGreaterThan(1)
  expect(Math.max(...used) - Math.min(...used)).toBeLessThanOrEqual(used.length)
  expect(page.report.oversetLines).toBe(0)
})
