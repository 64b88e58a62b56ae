import type { Issue, Jump, Page } from './schema.ts'

/** A jump to a story of another page, with the headline there: the page alone does not hold it. */
function withHeadline(jump: Jump, { pages }: Issue): Jump {
  const { target } = jump
  if (target === undefined) return jump
  const story = pages.find(({ number }) => number === target.page)?.stories[target.story - 1]
  if (story === undefined || story.headline.length === 0) return jump
  return { ...jump, target: { ...target, headline: story.headline.map(({ text }) => text) } }
}

function withHeadlines(page: Page, issue: Issue): Page {
  const stories = page.stories.map((story) =>
    story.kind === 'article' ? { ...story, jumps: story.jumps.map((jump) => withHeadline(jump, issue)) } : story,
  )
  return { ...page, stories }
}

/**
 * An issue as one of its pages needs it: that page whole, the others with number and name alone. A reader of one page
 * does not fetch fifteen others. What the page says of stories elsewhere is their headline, at the jumps.
 */
export function issueAround(issue: Issue, page: number): Issue {
  return {
    ...issue,
    pages: issue.pages.map((other) => {
      if (other.number === page) return withHeadlines(other, issue)
      return {
        number: other.number,
        ...(other.name === undefined ? {} : { name: other.name }),
        stories: [],
        unparsed: [],
      }
    }),
  }
}
