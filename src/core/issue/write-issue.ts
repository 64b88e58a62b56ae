import type { Issue } from './schema.ts'

/** An issue as the text of its file: the same issue gives the same bytes. */
export const writeIssue = (issue: Issue): string => `${JSON.stringify(issue, null, 2)}\n`
