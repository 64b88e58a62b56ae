import type { Article, Issue, Masthead, Page, Paragraph, Photo, Story, Text } from '#core/issue/schema.ts'

/** Longer paragraphs are shown by their beginning, their end and their length in characters. */
const SHOWN = 28

const brief = (text: string): string => {
  const characters = [...text]
  if (characters.length <= SHOWN) return text
  return `${characters.slice(0, 14).join('')}…${characters.slice(-10).join('')} (${characters.length})`
}

const texts = (list: readonly Text[]): string[] => list.map(({ text }) => text)

const paragraph = ({ text, role }: Paragraph): string => (role === undefined ? brief(text) : `${role}: ${brief(text)}`)

const withoutEmpty = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  )

const photo = ({ headline, caption, credit }: Photo): Record<string, unknown> =>
  withoutEmpty({ headline: texts(headline), caption: texts(caption), credit: credit?.value })

const jumps = (article: Article): string[] =>
  article.jumps.map(({ direction, section = '', page, target }) => {
    const joined = target === undefined ? '' : ` = page ${target.page} story ${target.story}`
    return `${direction} ${section}${page}${joined}`
  })

const article = (story: Article): Record<string, unknown> =>
  withoutEmpty({
    kicker: texts(story.kicker),
    headline: texts(story.headline),
    deck: texts(story.deck),
    byline: story.byline === undefined ? undefined : `${story.byline.value} (${story.byline.stands ?? ''})`,
    dateline: story.dateline?.text,
    paragraphs: story.paragraphs.map(paragraph),
    jumps: jumps(story),
    photos: story.photos.map(photo),
  })

const story = (each: Story): Record<string, unknown> =>
  each.kind === 'photo' ? { photo: photo(each) } : { article: article(each) }

const facts = (masthead: Masthead): Record<string, unknown> => {
  const { wechat, digital, other = [], ...rest } = masthead
  const values = Object.entries(rest).flatMap(([field, fact]) => (fact === undefined ? [] : [[field, fact.value]]))
  return withoutEmpty({
    ...Object.fromEntries(values),
    wechat: texts(wechat),
    digital: texts(digital),
    other: texts(other),
  })
}

const page = (each: Page): Record<string, unknown> =>
  withoutEmpty({
    number: each.number,
    printedNumber: each.printedNumber?.value,
    name: each.name?.text,
    strip: each.strip === undefined ? undefined : facts(each.strip),
    editors: texts(each.editors ?? []),
    stories: each.stories.map(story),
    unparsed: each.unparsed.map(({ text }) => brief(text)),
  })

/** An issue as a person checks it: what was read as what, without places and repairs. */
export const summariseIssue = (issue: Issue): Record<string, unknown> => ({
  masthead: facts(issue.masthead),
  pages: issue.pages.map(page),
})
