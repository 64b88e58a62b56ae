import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { composePage } from '#core/compose/compose-page.ts'
import { measure } from '#faces/measure.ts'
import { GridOverlay, slackDegree } from '#view/grid-overlay.tsx'
import { PageView } from '#view/page-view.tsx'
import { seedInput } from '../support/sample-pages.ts'

const { format } = seedInput.paper
const composed = composePage(seedInput, measure)
const markup = renderToStaticMarkup(<GridOverlay page={composed} grid={format} />)
const count = (pattern: RegExp) => [...markup.matchAll(pattern)].length

describe('the overlay of the seed’s front page', () => {
  test('shows 86 rows from edge to edge and six base columns of 13 em', () => {
    expect(count(/M0 \d+H83000/g)).toBe(87)
    expect(count(/class="grid-column"/g)).toBe(6)
    expect(markup).toContain('<rect class="grid-column" x="14000" y="0" width="13000"')
  })

  test('shows the area of each story, and the four columns of the lead with their measure', () => {
    expect(count(/class="grid-area"/g)).toBe(2)
    expect(count(/class="grid-measure"/g)).toBe(4)
    expect(count(/>20字</g)).toBe(4)
  })

  test('tells the slack of every justified line that has any, and of no other', () => {
    const body = composed.blocks.find((block) => block.kind === 'text' && block.role === 'body')
    if (body?.kind !== 'text') throw new Error('the lead has no body')
    const justified = body.paragraphs.flatMap((paragraph) => paragraph.lines.slice(0, -1))
    const seen = justified.filter((line) => slackDegree(line.slack) !== undefined)
    expect(seen.length).toBeGreaterThan(10)
    expect(count(/class="grid-slack /g)).toBe(seen.length)
  })

  test('marks each line that could not end where it was full, and says how many there are', () => {
    const repairs = composed.blocks.flatMap((block) =>
      block.kind === 'text' ? block.paragraphs.flatMap(({ lines }) => lines.flatMap(({ repair }) => repair ?? [])) : [],
    )
    expect(new Set(repairs)).toEqual(new Set(['pushed-out']))
    expect(count(/class="grid-repair /g)).toBe(repairs.length)
    expect(count(/>推<\/text>/g)).toBe(repairs.length)
    expect(markup).toContain(`推，推出，避头尾，${repairs.length}行；挤，挤进，避头尾，0行；`)
    expect(markup).toContain('role="note" aria-label="网格图例"')
  })

  test('is drawn only when it is asked for', () => {
    const page = (grid: typeof format | undefined) =>
      renderToStaticMarkup(
        <PageView
          page={composed}
          codes={{ wechat: 'a', digital: 'b' }}
          storyHref={String}
          onOpenStory={() => undefined}
          onOpenCode={() => undefined}
          scale={1}
          grid={grid}
        />,
      )
    expect(page(undefined)).not.toContain('grid-')
    expect(page(format)).toContain('<svg class="grid-overlay"')
  })
})

test.each([
  [0, undefined],
  [59, undefined],
  [-500, 'tight'],
  [500, 'slight'],
  [501, 'loose'],
  [1001, 'very-loose'],
] as const)('a slack of %d thousandths of an em is %s', (slack, degree) => {
  expect(slackDegree(slack)).toBe(degree)
})
