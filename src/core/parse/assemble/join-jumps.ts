/**
 * Joins the halves of stories at their jumps: 下转 on one page to 上接 on the other. A pair must point at each
 * other's pages; where several do, the repeated title decides, else their order on the page.
 */
import { fold } from '../text/fold.ts'
import type { Article, Issue, Jump, Page } from '../../issue/schema.ts'

type End = { readonly page: Page; readonly story: number; readonly article: Article; readonly jump: Jump }

const endsOf = (issue: Issue, direction: Jump['direction']): End[] =>
  issue.pages.flatMap((page) =>
    page.stories.flatMap((article, index) =>
      article.kind === 'article'
        ? article.jumps
            .filter((jump) => jump.direction === direction)
            .map((jump) => ({ page, story: index + 1, article, jump }))
        : [],
    ),
  )

/** The title without spaces, quotes and marks, which differ between the two printings. */
const titleOf = ({ headline }: Article): string =>
  headline
    .map(({ text }) => text)
    .join('')
    .replaceAll(/[^\p{Script=Han}\p{L}\p{N}]/gu, '')

const pairs = (text: string): Set<string> =>
  new Set([...text].map((character, index, all) => character + (all[index + 1] ?? '')))

/** How alike two titles are, 0 to 1, by the pairs of characters they share. */
const likeness = (a: string, b: string): number => {
  if (a === '' || b === '') return 0
  const [first, second] = [pairs(a), pairs(b)]
  const shared = [...first].filter((pair) => second.has(pair)).length
  return (2 * shared) / (first.size + second.size)
}

const FIRST_SECTION = 'A'
const sectionOf = (page: Page): string =>
  /[A-Z](?=[ ]?\d)/.exec(fold(page.printedNumber?.text ?? ''))?.[0] ?? FIRST_SECTION

/** `下转B01版` points at the first page of section B; a bare number at the page that has it in the issue or in print. */
export const pointsAt = (jump: Jump, page: Page): boolean => {
  const isPrinted = jump.page === Number(page.printedNumber?.value)
  if (jump.section === undefined) return jump.page === page.number || isPrinted
  if (jump.section !== sectionOf(page)) return false
  return isPrinted || (jump.section === FIRST_SECTION && jump.page === page.number)
}

/** A half without a title that breaks off suits one that begins in mid-sentence. */
const suits = (out: End, into: End): number => {
  const title = likeness(titleOf(out.article), titleOf(into.article))
  const isUntitled = into.article.headline.length === 0
  return title + (isUntitled ? 0.3 : 0)
}

type Pairing = { readonly out: End; readonly into: End }

const pairUp = (outs: readonly End[], intos: readonly End[]): Pairing[] => {
  const candidates = outs.flatMap((out) =>
    intos
      .filter((into) => into.page !== out.page && pointsAt(out.jump, into.page) && pointsAt(into.jump, out.page))
      .map((into) => ({ out, into, points: suits(out, into) })),
  )
  const used = new Set<End>()
  const pairings: Pairing[] = []
  for (const { out, into } of candidates.toSorted((a, b) => b.points - a.points)) {
    if (used.has(out) || used.has(into)) continue
    used.add(out)
    used.add(into)
    pairings.push({ out, into })
  }
  return pairings
}

/** The issue with each joined jump knowing its other half. */
export const joinJumps = (issue: Issue): Issue => {
  const targets = new Map<Jump, NonNullable<Jump['target']>>()
  for (const { out, into } of pairUp(endsOf(issue, 'to'), endsOf(issue, 'from'))) {
    targets.set(out.jump, { page: into.page.number, story: into.story })
    targets.set(into.jump, { page: out.page.number, story: out.story })
  }
  if (targets.size === 0) return issue
  const withTarget = (jump: Jump): Jump => {
    const target = targets.get(jump)
    return target === undefined ? jump : { ...jump, target }
  }
  const pages = issue.pages.map((page) => ({
    ...page,
    stories: page.stories.map((story) =>
      story.kind === 'article' ? { ...story, jumps: story.jumps.map(withTarget) } : story,
    ),
  }))
  return { ...issue, pages }
}
