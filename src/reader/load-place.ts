import type { QueryClient } from '@tanstack/react-query'
import type { Catalogue } from '#core/issue/catalogue.ts'
import type { Paper } from '#core/issue/paper.ts'
import type { Issue, Page, Story } from '#core/issue/schema.ts'
import { data, redirect } from 'react-router'
import { addressOf, issueAddress, readNumber, type Place } from './address.ts'
import type { HeldPaper, Missing } from './missing/missing.ts'
import { catalogueQuery } from './queries/catalogue-query.ts'
import { knownCatalogue } from './queries/known-catalogue.ts'
import { pageQuery } from './queries/page-query.ts'
import { paperQuery } from './queries/paper-query.ts'

/** All that a page's screen shows. */
export type PageData = {
  /** Other issues and papers, or as much of them as came with the screen. */
  readonly catalogue: Catalogue
  readonly held: HeldPaper
  readonly paper: Paper
  /** Its other pages have number and name alone. */
  readonly issue: Issue
  readonly page: Page
  readonly place: Place
}

/** The story open on a page. */
export type StoryData = { readonly story: Story; readonly number: number }

type Parts = { readonly [name: string]: string | undefined }

/** A response to throw: the address leads nowhere, and this is what exists. */
export function missing(what: Missing) {
  return data(what, { status: 404 })
}

/** Goes to the front page of the newest issue of all papers. */
export async function loadNewest(queries: QueryClient): Promise<Response> {
  const { papers } = await knownCatalogue(queries)
  const newest = papers
    .flatMap((paper) => paper.issues.map((issue) => ({ paper, issue })))
    .toSorted((a, b) => (a.issue.date < b.issue.date ? 1 : -1))[0]
  if (newest === undefined) throw missing({ kind: 'anything', papers })
  return toFirstPage(newest.paper, newest.issue)
}

/** Goes to the first held page of an issue, or of the newest issue where the address names only the paper. */
export async function loadFirstPage(queries: QueryClient, parts: Parts): Promise<Response> {
  const { papers } = await knownCatalogue(queries, parts['paper'], parts['date'])
  const paper = findPaper(papers, parts['paper'])
  const [newest] = paper.issues
  if (parts['date'] !== undefined) return toFirstPage(paper, findIssue(paper, parts['date']))
  if (newest === undefined) throw missing({ kind: 'issue', asked: '最新', paper })
  return toFirstPage(paper, newest)
}

/** The paper whose issues are listed. */
export async function loadArchive(queries: QueryClient, parts: Parts): Promise<HeldPaper> {
  const { papers } = await queries.ensureQueryData(catalogueQuery())
  return findPaper(papers, parts['paper'])
}

/** Fetches what a page's screen shows, or throws what is missing. */
export async function loadPage(queries: QueryClient, parts: Parts): Promise<PageData> {
  const found = await findPage(queries, parts)
  if (parts['page'] !== String(found.place.page)) throw redirect(addressOf(found.place))
  return found
}

/** Finds the story that the address names, or throws what is missing. */
export async function loadStory(queries: QueryClient, parts: Parts): Promise<StoryData> {
  const { held, page, place } = await findPage(queries, parts)
  const number = readNumber(parts['story'])
  const story = number === undefined ? undefined : page.stories[number - 1]
  if (story === undefined || number === undefined) {
    throw missing({ kind: 'story', asked: parts['story'] ?? '', paper: held, date: place.date, page })
  }
  if (parts['page'] !== String(place.page) || parts['story'] !== String(number)) {
    throw redirect(addressOf({ ...place, story: number }))
  }
  return { story, number }
}

async function findPage(queries: QueryClient, parts: Parts): Promise<PageData> {
  // The catalogue comes first so that an unknown address is answered in words and never by a failed fetch.
  const catalogue = await knownCatalogue(queries, parts['paper'], parts['date'])
  const held = findPaper(catalogue.papers, parts['paper'])
  const listed = findIssue(held, parts['date'])
  const { date } = listed
  const number = readNumber(parts['page'])
  const noPage = () => missing({ kind: 'page', asked: parts['page'] ?? '', paper: held, issue: listed })
  if (number === undefined || !listed.pages.some((candidate) => candidate.number === number)) throw noPage()
  const [paper, issue] = await Promise.all([
    queries.ensureQueryData(paperQuery(held.id)),
    queries.ensureQueryData(pageQuery(held.id, date, number)),
  ])
  const page = issue.pages.find((candidate) => candidate.number === number)
  if (page === undefined) throw noPage()
  return { catalogue, held, paper, issue, page, place: { paper: held.id, date, page: page.number } }
}

function findPaper(papers: readonly HeldPaper[], asked: string | undefined): HeldPaper {
  const paper = papers.find(({ id }) => id === asked)
  if (paper === undefined) throw missing({ kind: 'paper', asked: asked ?? '', papers })
  return paper
}

function findIssue(paper: HeldPaper, asked: string | undefined): HeldPaper['issues'][number] {
  const issue = paper.issues.find(({ date }) => date === asked)
  if (issue === undefined) throw missing({ kind: 'issue', asked: asked ?? '', paper })
  return issue
}

function toFirstPage(paper: HeldPaper, issue: HeldPaper['issues'][number]): Response {
  return redirect(issueAddress(paper.id, issue))
}
