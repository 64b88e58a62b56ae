/**
 * The promise that nothing is lost, as something that can be checked: each text of an issue with its repairs
 * taken back is the raw characters of its spans, no two spans overlap, and all spans together hold every
 * character of the raw page that is not white space.
 */
import { mastheadPage } from '../issue/masthead-page.ts'
import type { Article, Issue, Masthead, Page, Photo, Story, Text } from '../issue/schema.ts'
import type { RawPage } from './raw-page.ts'
import { isSpace } from './text/characters.ts'
import { placesOf, splitLines } from './text/lines.ts'
import { undoRepairs } from './text/strand.ts'

const some = (text: Text | undefined): Text[] => (text === undefined ? [] : [text])

const ofMasthead = ({ wechat, digital, other, ...facts }: Masthead): Text[] => [
  ...Object.values(facts).filter((fact) => fact !== undefined),
  ...wechat,
  ...digital,
  ...(other ?? []),
]

const ofPhoto = ({ headline, caption, credit }: Photo): Text[] => [...headline, ...caption, ...some(credit)]

const ofArticle = (article: Article): Text[] => [
  ...article.kicker,
  ...article.headline,
  ...article.deck,
  ...some(article.byline),
  ...some(article.dateline),
  ...article.paragraphs,
  ...article.jumps,
  ...article.photos.flatMap(ofPhoto),
]

/** Every text of a story. */
export const textsOfStory = (story: Story): Text[] => (story.kind === 'article' ? ofArticle(story) : ofPhoto(story))

const ofPage = (page: Page): Text[] => [
  ...some(page.name),
  ...some(page.printedNumber),
  ...(page.strip === undefined ? [] : ofMasthead(page.strip)),
  ...(page.editors ?? []),
  ...page.stories.flatMap(textsOfStory),
  ...page.unparsed,
]

/** Every text that was read from one raw page. */
export const textsOfPage = (issue: Issue, page: Page): Text[] =>
  page === mastheadPage(issue) ? [...ofMasthead(issue.masthead), ...ofPage(page)] : ofPage(page)

/** What is wrong with the account of one page, in words for a developer; empty when nothing is lost. */
export const auditPage = (issue: Issue, page: Page, raw: RawPage): string[] => {
  const places = placesOf(raw.text, splitLines(raw.text))
  const held = new Uint8Array(raw.text.length)
  const faults: string[] = []
  for (const text of textsOfPage(issue, page)) {
    let source = ''
    for (const span of text.source) {
      const [from, to] = places.offsets(span)
      if (held.subarray(from, to).includes(1)) faults.push(`span ${span.join(':')} overlaps another`)
      held.fill(1, from, to)
      source += raw.text.slice(from, to)
    }
    if (undoRepairs(text) !== source)
      faults.push(`"${text.text.slice(0, 40)}" is not its source with the repairs taken back`)
  }
  for (let at = 0; at < raw.text.length; at += 1) {
    if (held[at] === 1 || isSpace(raw.text.charAt(at))) continue
    faults.push(`character ${at} (${JSON.stringify(raw.text.slice(at, at + 12))}) is in no field`)
    break
  }
  return faults
}
