import type { Issue } from './schema.ts'

/**
 * An issue as one of its pages needs it: that page whole, the others with number and name alone. A reader of one page
 * does not fetch fifteen others.
 */
export function issueAround(issue: Issue, page: number): Issue {
  return {
    ...issue,
    pages: issue.pages.map((other) => {
      if (other.number === page) return other
      return {
        number: other.number,
        ...(other.name === undefined ? {} : { name: other.name }),
        stories: [],
        unparsed: [],
      }
    }),
  }
}
