/** What is timed in Node. Built into one file and run by plain Node: see `bench.ts`. */
import { composePage, type PageInput } from '#core/compose/compose-page.ts'
import { parseIssue } from '#core/parse/parse-issue.ts'
import { measure } from '#faces/measure.ts'
import { ORACLE_EM, standInForBlink } from '../support/blink-canvas.ts'
import { SAMPLE_PAGES, seedInput } from '../support/sample-pages.ts'
import { seedPage } from '../support/seed-page.ts'

/** A page as a browser is given it: stories with their body in columns. */
export type NativePage = {
  readonly pixelsWide: number
  readonly stories: readonly {
    readonly head: readonly string[]
    readonly paragraphs: readonly string[]
    readonly columns: number
    /** Widths in em of the body. */
    readonly column: number
    readonly gutter: number
  }[]
}

/** The pages composed, by name. */
export type PageName = 'seed' | 'fifteen'

/** What the composer is given for a page. */
export const inputOf = (name: PageName): PageInput =>
  name === 'seed' ? seedInput : (SAMPLE_PAGES['fifteen-stories'] ?? seedInput)

/** The same text for a browser, in as many columns of the same measure as the composer chose. */
export const nativePage = (name: PageName): NativePage => {
  const input = inputOf(name)
  const { report, width } = composePage(input, measure)
  const stories = input.page.stories.map((story, index) => {
    const set = report.stories[index]
    const isArticle = story.kind === 'article'
    return {
      head: (isArticle ? [...story.kicker, ...story.headline, ...story.deck] : story.headline).map(({ text }) => text),
      paragraphs: (isArticle ? story.paragraphs : story.caption).map(({ text }) => text),
      columns: set?.columns.length ?? 1,
      column: (set?.measure ?? width) / 1000,
      gutter: input.paper.format.gutterEm,
    }
  })
  return { pixelsWide: (width / 1000) * 16, stories }
}

/** Work to be timed: each call gets what `prepare` made just before, unseen by the call before; a number comes out. */
type Work<T> = { readonly prepare: () => T; readonly run: (prepared: T) => number }

/** Composes a page from an issue never seen before: no object of it has gone through the composer, nor any string. */
const composing = (name: PageName): Work<PageInput> => ({
  prepare: () => structuredClone(inputOf(name)),
  run: (input) => composePage(input, measure).blocks.length,
})

const parsing = (make: () => string): Work<string> => ({
  prepare: make,
  run: (text) => parseIssue([{ file: '01.txt', text }], { paper: 'bench' }).issue.pages.length,
})

/** As a file is read: one string, and a new one each time. */
const flat = (text: string): string => structuredClone(text)

const SENTENCE = '今年以来，全省各地把粮食生产摆在突出位置，夏粮再获丰收。'

/** Pages that are none, of the sizes of P-11. */
const MONSTERS = {
  'line ends': () => flat(`${'\n'.repeat(50_000)}x`),
  commas: () => flat('，'.repeat(100_000)),
  'one line': () => flat(SENTENCE.repeat(Math.ceil(1024 ** 2 / 3 / SENTENCE.length))),
  lines: () => flat(`${SENTENCE}\n`.repeat(200_000)),
} as const

/** Sets up pretext for the paragraphs of the seed: from the text on, or with its preparation done before. */
const pretext = async (isPrepared: boolean): Promise<Work<number>> => {
  standInForBlink()
  const { layoutWithLines, prepareWithSegments, setLocale } = await import('@chenglou/pretext')
  setLocale('zh-CN')
  const texts = nativePage('seed').stories[0]?.paragraphs ?? []
  const width = 20 * ORACLE_EM
  const prepare = () => texts.map((text) => prepareWithSegments(text, `${ORACLE_EM}px "serif"`))
  const prepared = prepare()
  const count = (paragraphs: ReturnType<typeof prepare>) =>
    paragraphs.reduce((sum, paragraph) => sum + layoutWithLines(paragraph, width, 1).lines.length, 0)
  return { prepare: () => 0, run: () => count(isPrepared ? prepared : prepare()) }
}

/** The names of what this file times. */
export type WorkName = PageName | 'parse seed' | 'pretext lines' | 'pretext all' | keyof typeof MONSTERS

/** The lower quartile: what other programs take from a machine is only ever added to a time. */
const quick = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 2] ?? Number.NaN

const timeOnce = <T>({ prepare, run }: Work<T>): number => {
  const prepared = prepare()
  const start = performance.now()
  if (run(prepared) < 0) throw new Error('nothing was done')
  return performance.now() - start
}

/** The lower quartile of the milliseconds of single calls, from as many as fill `atLeast` milliseconds. */
const timeWarm = <T>(work: Work<T>, atLeast = 80): number => {
  const times: number[] = []
  for (let sum = 0; sum < atLeast;) {
    const time = timeOnce(work)
    times.push(time)
    sum += time
  }
  return quick(times)
}

const timeNamed = async (name: WorkName, isFirst: boolean): Promise<number> => {
  const time = <T>(work: Work<T>): number => (isFirst ? timeOnce(work) : timeWarm(work))
  switch (name) {
    case 'seed':
    case 'fifteen':
      return time(composing(name))
    case 'parse seed':
      return time(parsing(() => flat(seedPage.text)))
    case 'pretext lines':
      return time(await pretext(true))
    case 'pretext all':
      return time(await pretext(false))
    default:
      return time(parsing(MONSTERS[name]))
  }
}

// Started by `bench.ts`: answers each name with the time it takes.
process.on('message', (asked: { readonly name: WorkName; readonly isFirst: boolean }) => {
  void timeNamed(asked.name, asked.isFirst).then((time) => process.send?.(time))
})
