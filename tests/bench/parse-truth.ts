/**
 * What a page is known to say. An issue whose reading a person has checked is the truth; its texts, put back in the
 * order of the printed page, are the blocks from which pages are extracted anew, with damage that is known.
 */
import { mastheadPage } from '#core/issue/masthead-page.ts'
import type { Article, Issue, Masthead, Page, Photo, Story, Text } from '#core/issue/schema.ts'

/** Lines that stand together in print, and what they are. */
export type TruthBlock = {
  /** The role of its first words. */
  readonly role: string
  readonly text: string
  /** Begins a story. */
  readonly opens: boolean
}

export type TruthPage = { readonly file: string; readonly blocks: readonly TruthBlock[] }

/** What a reading is scored by: for each role the values that should be found, a page or story each. */
export type Findings = ReadonlyMap<string, readonly string[]>

type Item = { readonly role: string; readonly text: Text; readonly story: number }

const itemsOf = (role: string, texts: readonly (Text | undefined)[], story: number): Item[] =>
  texts.flatMap((text) => (text === undefined || text.source.length === 0 ? [] : [{ role, text, story }]))

const ofPhoto = (photo: Photo, story: number): Item[] => [
  ...itemsOf('headline', photo.headline, story),
  ...itemsOf('caption', photo.caption, story),
  ...itemsOf('credit', [photo.credit], story),
]

const ofArticle = (article: Article, story: number): Item[] => [
  ...itemsOf('kicker', article.kicker, story),
  ...itemsOf('headline', article.headline, story),
  ...itemsOf('deck', article.deck, story),
  ...itemsOf('byline', [article.byline], story),
  ...itemsOf('dateline', [article.dateline], story),
  ...article.paragraphs.flatMap((paragraph) => itemsOf(paragraph.role ?? 'paragraph', [paragraph], story)),
  ...itemsOf('jump', article.jumps, story),
  ...article.photos.flatMap((photo) => ofPhoto(photo, story)),
]

const ofStory = (story: Story, number: number): Item[] =>
  story.kind === 'article' ? ofArticle(story, number) : ofPhoto(story, number)

const ofMasthead = ({ wechat, digital, other = [], ...facts }: Masthead): Item[] =>
  itemsOf('furniture', [...Object.values(facts), ...wechat, ...digital, ...other], 0)

const itemsOfPage = (page: Page, masthead: Masthead | undefined): Item[] => [
  ...(masthead === undefined ? [] : ofMasthead(masthead)),
  ...(page.strip === undefined ? [] : ofMasthead(page.strip)),
  ...itemsOf('furniture', [page.name, page.printedNumber, ...(page.editors ?? []), ...page.unparsed], 0),
  ...page.stories.flatMap((story, index) => ofStory(story, index + 1)),
]

const startOf = ({ text }: Item): readonly [line: number, column: number] => [
  text.source[0]?.[0] ?? 0,
  text.source[0]?.[1] ?? 0,
]
const endOf = ({ text }: Item): readonly [line: number, column: number] => [
  text.source.at(-1)?.[2] ?? 0,
  text.source.at(-1)?.[3] ?? 0,
]

const inOrder = (a: Item, b: Item): number => {
  const [first, second] = [startOf(a), startOf(b)]
  return first[0] - second[0] || first[1] - second[1]
}

/** What stood on one line of the raw page stands on one line again. */
const gather = (items: readonly Item[]): TruthBlock[] => {
  const blocks: { role: string; text: string; opens: boolean }[] = []
  const begun = new Set<number>()
  let last: Item | undefined
  for (const item of items.toSorted(inOrder)) {
    const block = blocks.at(-1)
    const [line, column] = startOf(item)
    if (last !== undefined && block !== undefined && endOf(last)[0] === line) {
      block.text += (endOf(last)[1] < column ? ' ' : '') + item.text.text
    } else blocks.push({ role: item.role, text: item.text.text, opens: item.story > 0 && !begun.has(item.story) })
    begun.add(item.story)
    last = item
  }
  return blocks
}

/** The pages of an issue as blocks, in the order of print. */
export const truthOf = (issue: Issue): TruthPage[] => {
  const front = mastheadPage(issue)
  return issue.pages.map((page) => ({
    file: page.file ?? `${page.number}.txt`,
    blocks: gather(itemsOfPage(page, page === front ? issue.masthead : undefined)),
  }))
}

const CONFUSED: Readonly<Record<string, string>> = { 设: '讯', 楼: '接', 报: '摄', 入: '人', 题: '版' }

/** Words without marks and spaces, with the characters that the damage confuses made one: what is scored is the role. */
export const plain = (text: string): string =>
  text
    .replaceAll(/[一—]{2}/g, '')
    .replaceAll(/https?:\/\//gi, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replaceAll(/[设楼报入题]/g, (character) => CONFUSED[character] ?? character)

const joined = (texts: readonly Text[]): string => plain(texts.map(({ text }) => text).join(''))

const findStory = (story: Story, find: (role: string, value: string) => void): void => {
  const photos = story.kind === 'photo' ? [story] : story.photos
  for (const { credit } of photos) if (credit !== undefined) find('credit', plain(credit.value))
  if (story.kind === 'photo') {
    find('headline block', joined(story.headline))
    find('headline', joined(story.headline))
    return
  }
  find('headline block', joined([...story.kicker, ...story.headline, ...story.deck]))
  find('kicker', joined(story.kicker))
  find('headline', joined(story.headline))
  find('deck', joined(story.deck))
  if (story.byline !== undefined) find('byline', plain(story.byline.value))
  if (story.dateline !== undefined) find('dateline', plain(story.dateline.text))
  for (const { text, role } of story.paragraphs) {
    if (role === undefined) find('paragraph', plain(text))
    else if (role === 'subhead') find('subhead', plain(text))
    else find('other text', plain(text))
  }
  for (const { direction, page, target } of story.jumps) {
    find('jump', `${direction} ${page}`)
    if (target !== undefined) find('joined jump', `${direction} ${target.page}`)
  }
}

/** Everything in an issue that is scored. */
export const findingsOf = (issue: Issue): Findings => {
  const findings = new Map<string, string[]>()
  const find = (role: string, value: string): void => {
    if (value !== '') findings.set(role, [...(findings.get(role) ?? []), value])
  }
  const ofFacts = ({ wechat: _wechat, digital: _digital, other: _other, ...facts }: Masthead): void => {
    for (const [field, fact] of Object.entries(facts)) {
      if (fact !== undefined) find('masthead field', `${field} ${plain(fact.value)}`)
    }
  }
  ofFacts(issue.masthead)
  for (const page of issue.pages) {
    if (page.strip !== undefined) ofFacts(page.strip)
    if (page.printedNumber !== undefined) find('masthead field', `page ${page.printedNumber.value}`)
    for (const story of page.stories) findStory(story, find)
  }
  return findings
}
