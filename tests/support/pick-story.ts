import type { Article, Issue, Photo, Story } from '#core/issue/schema.ts'

const storyAt = (issue: Issue, page: number, story: number): Story => {
  const found = issue.pages.find(({ number }) => number === page)?.stories[story - 1]
  if (found === undefined) throw new Error(`page ${page} has no story ${story}`)
  return found
}

/** The article that is the nth story of a page; both count from 1. */
export const articleAt = (issue: Issue, page: number, story: number): Article => {
  const found = storyAt(issue, page, story)
  if (found.kind !== 'article') throw new Error(`story ${story} of page ${page} is a photo`)
  return found
}

/** The photo that is the nth story of a page; both count from 1. */
export const photoAt = (issue: Issue, page: number, story: number): Photo => {
  const found = storyAt(issue, page, story)
  if (found.kind !== 'photo') throw new Error(`story ${story} of page ${page} is an article`)
  return found
}
