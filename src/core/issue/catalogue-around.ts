import type { Catalogue } from './catalogue.ts'

type Listed = Catalogue['papers'][number]['issues']

/** How many of the newest issues a short list names, and how many on each side of the issue that is read. */
const NEWEST = 6
const BESIDE = 2

/**
 * The issues that a short list names: the newest, and those round a day. Picking from a pick gives the same again, so that
 * a screen looks alike whether it knows all issues or only these.
 *
 * @param issues newest first
 */
export function issuesNear(issues: Listed, date: string): Listed {
  const at = issues.findIndex((issue) => issue.date <= date)
  const place = at === -1 ? issues.length : at
  return issues.filter((_, index) => index < NEWEST || (index >= place - BESIDE && index <= place + BESIDE))
}

/** The catalogue as the screens of one issue need it: the issues near it, and the newest of every other paper. */
export function catalogueAround(catalogue: Catalogue, paper: string, date: string): Catalogue {
  return {
    ...catalogue,
    papers: catalogue.papers.map((held) => ({
      ...held,
      issues: held.id === paper ? issuesNear(held.issues, date) : held.issues.slice(0, 1),
    })),
  }
}
