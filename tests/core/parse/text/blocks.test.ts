import { describe, expect, test } from 'vitest'
import type { Issue } from '#core/issue/schema.ts'
import { parseIssue } from '#core/parse/parse-issue.ts'
import { widthEm } from '#core/parse/text/characters.ts'
import { articleAt } from '../../../support/pick-story.ts'
import { seedPage } from '../../../support/seed-page.ts'

const MAY_NOT_BEGIN = /[，。、；：”）》！？,.;:)]/

/** One line of text as a column of `measure` em prints it; a paragraph has an indent of two, what a column break cut off none. */
const setLine = (line: string, measure: number): string => {
  const rows: string[] = []
  let row = /^(?:家战略|系,)/.test(line) ? '' : '\u3000\u3000'
  for (const character of line) {
    if (widthEm(row) + widthEm(character) > measure && !MAY_NOT_BEGIN.test(character)) {
      rows.push(row)
      row = ''
    }
    row += character
  }
  return [...rows, row].join('\n')
}

/** The specimen with its long lines as an extractor of printed lines gives them. */
const printed = (measure: number): string =>
  seedPage.text
    .split('\n')
    .map((line) => (widthEm(line) > 60 || line.endsWith('防控体') ? setLine(line, measure) : line))
    .join('\n')

const paragraphsOf = (issue: Issue): string[] =>
  // A space at the end of a printed line is lost in print.
  articleAt(issue, 1, 1).paragraphs.map(({ text }) => text.replaceAll(' ', ''))
const read = (text: string): string[] => paragraphsOf(parseIssue([{ ...seedPage, text }], { paper: 'ahkjb' }).issue)

describe('a page of printed lines reads as the page of whole paragraphs', () => {
  const whole = read(seedPage.text)

  test.each([13, 17, 20, 27])('in columns of %i em', (measure) => {
    expect(read(printed(measure))).toEqual(whole)
  })

  test('with the first-line indents lost', () => {
    expect(read(printed(20).replaceAll('\n\u3000\u3000', '\n'))).toEqual(whole)
  })

  test('with a blank line behind every printed line', () => {
    expect(read(printed(20).replaceAll(/\n+/g, '\n\n'))).toEqual(whole)
  })
})
