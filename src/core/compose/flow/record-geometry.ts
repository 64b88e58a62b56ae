import type { Paper } from '../../issue/paper.ts'
import type { Article, Issue, Story } from '../../issue/schema.ts'
import type { Measure } from '../measure.ts'
import { readMetrics } from '../page-metrics.ts'
import { readBody } from './body-text.ts'
import { findGeometry } from './find-geometry.ts'
import { ownRows } from './own-rows.ts'

const scarCount = (article: Article): number =>
  article.paragraphs
    .flatMap(({ repairs }) => repairs ?? [])
    .reduce((count, { kind, at }) => count + (kind === 'column-break' ? at.length : 0), 0)

const recordStory = (story: Story, paper: Paper, measure: Measure): Story => {
  if (story.kind === 'photo' || story.geometry !== undefined || scarCount(story) < 2) return story
  const body = readBody(story, paper, measure)
  const metrics = readMetrics(paper.format)
  const found = findGeometry(body.paragraphs, {
    typeMeasure: metrics.width,
    gutter: metrics.gutter,
    rowsBefore: (width) => ownRows(body.before, width),
    rowsAfter: (width) => ownRows(body.after, width),
  })
  if (found === undefined) return story
  const { columns, lines, scarLines } = found
  return {
    ...story,
    geometry: { measure: found.measure / 1000, columns, lines, evidence: { kind: 'scars', lines: [...scarLines] } },
  }
}

/**
 * The issue with the geometry of each story whose scars prove it. It is the last step of reading a page: lines are broken
 * to find it, so it needs the paper's format and the widths of its faces. What print's positions showed already stays.
 */
export const recordGeometry = (issue: Issue, paper: Paper, measure: Measure): Issue => ({
  ...issue,
  pages: issue.pages.map((page) => ({
    ...page,
    stories: page.stories.map((story) => recordStory(story, paper, measure)),
  })),
})
