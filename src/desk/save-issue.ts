import type { Issue } from '#core/issue/schema.ts'
import { writeIssue } from '#core/issue/write-issue.ts'

/** Hands an issue to the browser as a file, named by its date, and says the name. */
export function saveIssue(issue: Issue): string {
  const name = `${issue.date ?? 'issue'}.json`
  const address = URL.createObjectURL(new Blob([writeIssue(issue)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken the file over by the next turn.
  setTimeout(() => URL.revokeObjectURL(address), 0)
  return name
}
