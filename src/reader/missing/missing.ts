import type { Catalogue } from '#core/issue/catalogue.ts'
import { storyTitle } from '../story/story-title.ts'
import type { Page } from '#core/issue/schema.ts'
import { issuesNear } from '#core/issue/catalogue-around.ts'
import { addressOf, archiveAddress, issueAddress } from '../address.ts'
import { dateInWords } from '#core/issue/date-in-words.ts'
import { pageInWords, weekdayOf } from '../in-words.ts'

/** A held paper as the catalogue lists it. */
export type HeldPaper = Catalogue['papers'][number]

/** An address that leads nowhere, told by the first part of it that we do not hold. */
export type Missing =
  | { readonly kind: 'anything'; readonly papers: readonly HeldPaper[] }
  | { readonly kind: 'paper'; readonly asked: string; readonly papers: readonly HeldPaper[] }
  | { readonly kind: 'issue'; readonly asked: string; readonly paper: HeldPaper }
  | {
      readonly kind: 'page'
      readonly asked: string
      readonly paper: HeldPaper
      readonly issue: HeldPaper['issues'][number]
    }
  | {
      readonly kind: 'story'
      readonly asked: string
      readonly paper: HeldPaper
      readonly date: string
      readonly page: Page
    }
  | { readonly kind: 'address'; readonly asked: string; readonly papers: readonly HeldPaper[] }

/** What to tell the reader: what is not there, what is, and the ways to it. */
export type MissingWords = {
  readonly title: string
  readonly sentence: string
  readonly ways: readonly { readonly label: string; readonly href: string }[]
}

/** Puts a missing place into words: every answer names what does exist. */
export function missingWords(missing: Missing): MissingWords {
  switch (missing.kind) {
    case 'anything':
      return { title: '尚无报纸', sentence: '本站还没有收录任何一期报纸。', ways: [] }
    case 'paper':
      return {
        title: '没有这份报纸',
        sentence: `本站没有收录“${missing.asked}”。已收录的报纸：`,
        ways: missing.papers.flatMap(wayToPaper),
      }
    case 'issue':
      return {
        title: '没有这一期',
        sentence: `本站没有收录《${missing.paper.name}》“${missing.asked}”这一期。已收录的有：`,
        ways: waysToIssues(missing.paper, missing.asked),
      }
    case 'page':
      return missingPageWords(missing)
    case 'story':
      return missingStoryWords(missing)
    case 'address':
      return {
        title: '没有这个地址',
        sentence: `本站没有“${missing.asked}”这个地址。可以从这里看起：`,
        ways: missing.papers.flatMap(wayToPaper),
      }
  }
}

function missingPageWords({ asked, paper, issue }: Extract<Missing, { kind: 'page' }>): MissingWords {
  const number = /^\d{1,3}$/.test(asked) ? Number(asked) : undefined
  const named = number === undefined || number === 0 ? `“${asked}”版` : pageInWords(number)
  const { date, pageCount: total } = issue
  const printed = total !== undefined && number !== undefined && number > 0 && number <= total
  const held = issue.pages.map((page) => ({
    label: [pageInWords(page.number), page.name].filter((part) => part !== undefined).join(' '),
    href: addressOf({ paper: paper.id, date, page: page.number }),
  }))
  const count = total === undefined ? '' : `本期共${total}版，`
  return {
    title: printed ? `${named}暂未收录` : '没有这一版',
    sentence: `${dateInWords(date)}《${paper.name}》${printed ? `${named}本站暂未收录` : `没有${named}`}。${count}已收录${held.length}版：`,
    ways: held,
  }
}

function missingStoryWords({ asked, paper, date, page }: Extract<Missing, { kind: 'story' }>): MissingWords {
  const place = { paper: paper.id, date, page: page.number }
  const where = `${dateInWords(date)}《${paper.name}》${pageInWords(page.number)}`
  return {
    title: '没有这一篇',
    sentence: `${where}共${page.stories.length}篇，没有第“${asked}”篇。本版的稿件：`,
    ways: [
      ...page.stories.map((story, index) => ({
        label: storyTitle(story),
        href: addressOf({ ...place, story: index + 1 }),
      })),
      { label: `看${pageInWords(page.number)}全版`, href: addressOf(place) },
    ],
  }
}

function wayToPaper(paper: HeldPaper): MissingWords['ways'] {
  const [newest] = paper.issues
  return newest === undefined ? [] : [wayToIssue(paper, newest)]
}

/** The issues near the day asked for, and the way to all of them. */
function waysToIssues(paper: HeldPaper, asked: string): MissingWords['ways'] {
  const near = issuesNear(paper.issues, asked).map((issue) => wayToIssue(paper, issue))
  if (near.length === paper.issues.length) return near
  return [...near, { label: `全部${paper.issues.length}期`, href: archiveAddress(paper.id) }]
}

function wayToIssue(paper: HeldPaper, issue: HeldPaper['issues'][number]): MissingWords['ways'][number] {
  return {
    label: `《${paper.name}》${dateInWords(issue.date)} ${weekdayOf(issue.date)}`,
    href: issueAddress(paper.id, issue),
  }
}
