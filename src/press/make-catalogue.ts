import type { Catalogue } from '#core/issue/catalogue.ts'
import { findLead } from '#core/issue/find-lead.ts'
import { SCHEMA_VERSION, type Issue } from '#core/issue/schema.ts'
import type { HeldPaper } from './read-papers.ts'

type ListedPaper = Catalogue['papers'][number]
type ListedIssue = ListedPaper['issues'][number]

/** The lead's headline as one line; U+0020 in a headline is its printed line break. */
const leadOf = (issue: Issue): string | undefined => {
  const [page] = issue.pages
  const lead = page === undefined ? undefined : page.stories[(findLead(page) ?? 1) - 1]
  const headline = lead?.headline.map(({ text }) => text.trim()).join(' ')
  return headline === '' ? undefined : headline
}

const listIssue = (date: string, issue: Issue): ListedIssue => {
  const lead = leadOf(issue)
  return {
    date,
    ...(issue.issueNumber === undefined ? {} : { issueNumber: issue.issueNumber }),
    ...(issue.pageCount === undefined ? {} : { pageCount: issue.pageCount }),
    pages: issue.pages.map(({ number, name }) => (name === undefined ? { number } : { number, name: name.text })),
    ...(lead === undefined ? {} : { lead }),
  }
}

/** The list of everything held, as it is published: papers by name of folder, issues newest first. */
export const makeCatalogue = (held: readonly HeldPaper[]): Catalogue => ({
  schema: SCHEMA_VERSION,
  papers: held.map(({ paper, issues }) => ({
    id: paper.id,
    name: paper.name,
    ...(paper.specimen === undefined ? {} : { specimen: paper.specimen }),
    issues: issues.map(({ date, issue }) => listIssue(date, issue)),
  })),
})
