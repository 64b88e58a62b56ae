/** An issue as a reader of its paper edition would tell it: what print holds, without where it came from. */
import type { Article, Fact, Issue, Masthead, Page, Photo, Story, Text } from '#core/issue/schema.ts'

const textOf = ({ text }: Text): string => text

/**
 * The words of headlines without their spaces: where a headline takes two lines, print does not say whether the line end
 * was in the source (a space) or was made to fit.
 */
const headOf = (lines: readonly Text[]): string => lines.map(textOf).join('').replaceAll(/\s/gu, '')

const factOf = ({ text, value }: Fact) => ({ text, value })

const photoOf = ({ headline, caption, credit }: Photo) => ({
  headline: headOf(headline),
  caption: caption.map(textOf),
  credit: credit === undefined ? undefined : factOf(credit),
})

const articleOf = (article: Article) => ({
  kicker: headOf(article.kicker),
  headline: headOf(article.headline),
  deck: article.deck.map(textOf),
  byline: article.byline === undefined ? undefined : { ...factOf(article.byline), stands: article.byline.stands },
  dateline: article.dateline?.text,
  paragraphs: article.paragraphs.map(({ text, role }) => ({ text, role })),
  jumps: article.jumps.map(({ text, direction, page, target }) => ({ text, direction, page, target })),
  photos: article.photos.map(photoOf),
})

const storyOf = (story: Story) => (story.kind === 'photo' ? photoOf(story) : articleOf(story))

const mastheadOf = ({ wechat, digital, other, ...facts }: Masthead) => ({
  ...Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, fact === undefined ? undefined : factOf(fact)]),
  ),
  wechat: wechat.map(textOf),
  digital: digital.map(textOf),
  other: (other ?? []).map(textOf).toSorted(),
})

/** Print adds the paper's name to the strip of an inner page. */
const stripOf = (strip: Masthead) => {
  const { nameplate: _, ...rest } = strip
  return mastheadOf(rest)
}

const pageOf = ({ number, name, printedNumber, strip, editors, stories }: Page) => ({
  number,
  name: name?.text,
  printedNumber: printedNumber?.value,
  strip: strip === undefined ? undefined : stripOf(strip),
  editors: (editors ?? []).map(textOf),
  stories: stories.map(storyOf),
})

/** What the paper edition of an issue says, page by page. */
export const whatPrintSays = (issue: Issue) => {
  const { publication, date, weekday, lunarDate, issueNumber, pageCount, masthead, pages } = issue
  const facts = { publication, date, weekday, lunarDate, issueNumber, pageCount }
  return { facts, masthead: mastheadOf(masthead), pages: pages.map(pageOf) }
}
