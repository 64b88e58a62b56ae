import type { Catalogue } from '#core/issue/catalogue.ts'

/** A place in the edition: an issue's page, and the story open on it. */
export type Place = {
  readonly paper: string
  /** e.g. `2024-06-12` */
  readonly date: string
  readonly page: number
  /** The story's number on the page, from 1 in reading order. */
  readonly story?: number
}

/** The address of a place within the site, e.g. `/ahkjb/2024-06-12/1/2`. */
export function addressOf(place: Place): string {
  const page = `/${place.paper}/${place.date}/${place.page}`
  return place.story === undefined ? page : `${page}/${place.story}`
}

type ListedIssue = Catalogue['papers'][number]['issues'][number]

/** The address that an issue opens at: the first of its pages that we hold. */
export function issueAddress(paper: string, { date, pages }: ListedIssue): string {
  return addressOf({ paper, date, page: pages[0]?.number ?? 1 })
}

/**
 * The number that a part of an address says, or undefined where it says none. `01` is read as 1, as the printed
 * page numbers have it; the caller sends such addresses on to the plain one.
 */
export function readNumber(part: string | undefined): number | undefined {
  return part !== undefined && /^0{0,3}[1-9]\d{0,2}$/.test(part) ? Number(part) : undefined
}

/** The address of all issues of a paper (往期回顾). No issue stands there: dates are figures. */
export function archiveAddress(paper: string): string {
  return `/${paper}/issues`
}
