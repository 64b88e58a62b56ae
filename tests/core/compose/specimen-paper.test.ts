import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { composePage } from '#core/compose/compose-page.ts'
import { readIssue, readPaper } from '#core/issue/read-issue.ts'
import { measure } from '#faces/measure.ts'

const FOLDER = 'data/papers/specimen'
const issue = readIssue(await readFile(`${FOLDER}/issues/2024-06-05.json`, 'utf8'))
const paper = readPaper(await readFile(`${FOLDER}/paper.json`, 'utf8'))
if (!issue.ok || !paper.ok) throw new Error('The specimen does not come through the door.')
const { pages, date, weekday, lunarDate } = issue.value

describe('the specimen paper', () => {
  test.each(pages.map((page) => page.number))('page %i is full and holds all its text', (number) => {
    const page = pages[number - 1]
    if (page === undefined) throw new Error(`There is no page ${number}.`)
    const { report } = composePage({ issue: issue.value, page, paper: paper.value }, measure)
    expect(report).toMatchObject({ oversetLines: 0, oversetCharacters: 0 })
    expect(report.blankRows).toBeLessThan(3)
  })

  test('has four pages, the last of fifteen stories, and every word of them is read', () => {
    expect(pages.map((page) => page.stories.length)).toEqual([6, 5, 7, 15])
    expect(pages.flatMap((page) => page.unparsed)).toEqual([])
  })

  test('its lead goes on from page 1 on page 3', () => {
    expect(pages[0]?.stories[0]).toMatchObject({ jumps: [{ direction: 'to', target: { page: 3, story: 1 } }] })
    expect(pages[2]?.stories[0]).toMatchObject({ jumps: [{ direction: 'from', target: { page: 1, story: 1 } }] })
  })

  test('has a picture for each of its eight photographs', () => {
    const photos = pages
      .flatMap((page) => page.stories)
      .flatMap((story) => (story.kind === 'photo' ? [story] : story.photos))
    expect(photos.map((photo) => photo.image?.src.replace(/^.*\//, ''))).toEqual([
      'grid.webp',
      'roles.webp',
      'proof.webp',
      'baseline.webp',
      'slices.webp',
      'stick.webp',
      'desk.webp',
      'phone.webp',
    ])
  })

  test('shows every shape of text', () => {
    const roles = pages
      .flatMap((page) => page.stories)
      .flatMap((story) => (story.kind === 'article' ? story.paragraphs : []))
      .map((paragraph) => paragraph.role)
    expect(new Set(roles)).toEqual(new Set([undefined, 'subhead', 'note', 'question', 'list-item', 'table', 'verse']))
    expect({ date, weekday, lunarDate }).toEqual({
      date: '2024-06-05',
      weekday: '星期三',
      lunarDate: '甲辰年四月廿九',
    })
  })
})
