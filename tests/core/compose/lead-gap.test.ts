import { expect, test } from 'vitest'
import { composePage } from '#core/compose/compose-page.ts'
import { pageText } from '#core/compose/page-text.ts'
import { measure } from '#faces/measure.ts'
import { textOf } from '../../support/data-folder.ts'
import { pageInput, proseArticle } from '../../support/sample-pages.ts'

const linesWith = (dateline: string) => {
  const story = { ...proseArticle('一则消息', { count: 2 }), dateline: textOf(dateline) }
  const page = composePage(pageInput([story]), measure)
  const body = page.blocks.find((block) => block.name === 'story-1-body')
  if (body?.kind !== 'text') throw new Error('the story has no text')
  return { page, faces: body.face, lines: body.paragraphs[0]?.lines ?? [], story }
}

test('an em of the text face stands behind a dateline', () => {
  const { page, lines, story } = linesWith('本报讯')
  const [dateline, text] = lines[0]?.runs ?? []
  expect(dateline?.text).toBe('本报讯')
  expect(dateline?.face).toBe('sans')
  expect(text?.text.slice(0, 4)).toBe(`\u3000${story.paragraphs[0]?.text.slice(0, 3)}`)
  expect(pageText(page)).toContain('本报讯\u3000')
})

test.each(Array.from({ length: 14 }, (_, index) => 10 + index))(
  'the em is never white at the head of a line (dateline of %i)',
  (length) => {
    const { lines } = linesWith(`本报${'远'.repeat(length - 3)}电`)
    expect(lines.filter(({ runs }) => runs[0]?.text.startsWith('\u3000'))).toEqual([])
    expect(lines.map(({ runs }) => runs.map(({ text }) => text).join('')).join('')).toContain('电\u3000')
  },
)
