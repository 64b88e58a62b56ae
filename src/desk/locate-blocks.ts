/**
 * Where each block of the raw page stands on the composed page. The two sides share no offsets: the composer sets texts,
 * the trace tells raw ranges. So the characters of a block are followed through the texts that they went into (each text
 * knows its source), and these words are looked up among the set paragraphs of the same story.
 */
import type { ComposedPage, Line, Rect, SetParagraph, TextBlock } from '#core/compose/page.ts'
import type { Issue, Page, Text } from '#core/issue/schema.ts'
import { textsOfPage, textsOfStory } from '#core/parse/conserve.ts'
import type { Places } from '#core/parse/text/lines.ts'
import type { TracedBlock } from '#core/parse/trace.ts'
import type { ProofBlock } from './proof.ts'

/** A text of the page, and for each of its characters the raw offset that it comes from. */
type Traced = { readonly text: string; readonly story: number | undefined; readonly rawOf: readonly number[] }

/** Raw offsets of the characters of a text; what a repair put in has the offset of what it stands for. */
function rawOffsets(text: Text, places: Places): number[] {
  const source = text.source.flatMap((span) => {
    const [from, to] = places.offsets(span)
    return Array.from({ length: to - from }, (_, index) => from + index)
  })
  const repairs = (text.repairs ?? [])
    .flatMap(({ at, before, after }) => at.map((offset) => ({ offset, before: before.length, after: after.length })))
    .toSorted((a, b) => a.offset - b.offset || a.after - b.after)
  const offsets: number[] = []
  let taken = 0
  const copy = (until: number) => {
    while (offsets.length < until && taken < source.length) offsets.push(source[taken++] ?? 0)
  }
  for (const { offset, before, after } of repairs) {
    copy(offset)
    for (let unit = 0; unit < after; unit += 1) offsets.push(source[taken] ?? source.at(-1) ?? 0)
    taken += before
  }
  copy(text.text.length)
  return offsets
}

function tracedTexts(issue: Issue, page: Page, places: Places): Traced[] {
  const storyOf = new Map<Text, number>()
  page.stories.forEach((story, index) => {
    for (const text of textsOfStory(story)) storyOf.set(text, index + 1)
  })
  return textsOfPage(issue, page)
    .filter((text) => !page.unparsed.includes(text))
    .map((text) => ({ text: text.text, story: storyOf.get(text), rawOf: rawOffsets(text, places) }))
    .filter(({ rawOf }) => rawOf.length > 0)
    .toSorted((a, b) => (a.rawOf[0] ?? 0) - (b.rawOf[0] ?? 0))
}

/** Index of the first offset that is not below `wanted`. */
function firstFrom(offsets: readonly number[], wanted: number): number {
  let [low, high] = [0, offsets.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

const isWhite = (character: string): boolean => character.trim() === ''

/** A set paragraph without its white space, which the composer treats as breaks. */
type SetWords = {
  readonly block: TextBlock
  readonly paragraph: SetParagraph
  readonly words: string
  /** For each of `words`, its offset in the paragraph's text. */
  readonly offsets: readonly number[]
}

function wordsOf(block: TextBlock, paragraph: SetParagraph): SetWords {
  const offsets: number[] = []
  let words = ''
  for (let at = 0; at < paragraph.text.length; at += 1) {
    const character = paragraph.text.charAt(at)
    if (isWhite(character)) continue
    words += character
    offsets.push(at)
  }
  return { block, paragraph, words, offsets }
}

/** The part of a line that holds the offsets `[from, to)` of its paragraph. */
function rectOf(block: TextBlock, line: Line, from: number, to: number): Rect {
  const length = Math.max(1, line.to - line.from)
  const [head, tail] = [Math.max(0, from - line.from) / length, Math.min(length, to - line.from) / length]
  const [begin, size] = [Math.round(line.width * head), Math.round(line.width * (tail - head))]
  if (block.vertical === true) return { x: line.x, y: line.baseline + begin, width: block.size, height: size }
  const ascent = Math.round(block.size * 0.9)
  return { x: line.x + begin, y: line.baseline - ascent, width: size, height: Math.round(block.size * 1.06) }
}

function rectsIn({ block, paragraph, offsets }: SetWords, from: number, length: number): Rect[] {
  const [begin, end] = [offsets[from] ?? 0, (offsets[from + length - 1] ?? 0) + 1]
  return paragraph.lines
    .filter((line) => line.from < end && line.to > begin)
    .map((line) => rectOf(block, line, begin, end))
}

/** Characters compared at most, so that a page of a hundred thousand like lines ends in time. */
const MOST_COMPARED = 30_000_000

/** Looks words up in the order of the page: from where the last ones were found, then from the top. */
function finder(set: ComposedPage): (words: string, story: number | undefined) => Rect[] {
  const stories = new Map<number | undefined, { readonly set: SetWords[]; next: number }>()
  for (const block of set.blocks) {
    if (block.kind !== 'text') continue
    const held = stories.get(block.story) ?? { set: [], next: 0 }
    stories.set(block.story, held)
    for (const paragraph of block.paragraphs) held.set.push(wordsOf(block, paragraph))
  }
  let compared = 0
  return (words, story) => {
    const held = stories.get(story)
    if (held === undefined || words === '') return []
    for (let step = 0; step < held.set.length && compared < MOST_COMPARED; step += 1) {
      const index = (held.next + step) % held.set.length
      const candidate = held.set[index]
      if (candidate === undefined) continue
      compared += candidate.words.length
      const at = candidate.words.indexOf(words)
      if (at < 0) continue
      held.next = index
      return rectsIn(candidate, at, words.length)
    }
    return []
  }
}

/** The blocks of a page, each with its story and its lines on the composed page. */
export function locateBlocks(
  blocks: readonly TracedBlock[],
  { issue, page, places }: { readonly issue: Issue; readonly page: Page; readonly places: Places },
  set: ComposedPage | undefined,
): ProofBlock[] {
  const texts = tracedTexts(issue, page, places)
  const find = set === undefined ? () => [] : finder(set)
  let first = 0
  return blocks.map((block) => {
    while (first < texts.length && (texts[first]?.rawOf.at(-1) ?? 0) < block.from) first += 1
    const rects: Rect[] = []
    let story: number | undefined
    for (const text of texts.slice(first)) {
      if ((text.rawOf[0] ?? 0) >= block.to) break
      const [from, to] = [firstFrom(text.rawOf, block.from), firstFrom(text.rawOf, block.to)]
      if (from >= to) continue
      story ??= text.story
      rects.push(...find([...text.text.slice(from, to)].filter((each) => !isWhite(each)).join(''), text.story))
    }
    return story === undefined ? { ...block, rects } : { ...block, story, rects }
  })
}
