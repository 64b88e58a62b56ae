/** What is timed in Node. Built into one file and run by plain Node: see `bench.ts`. */
import { composePage, type PageInput } from '#core/compose/compose-page.ts'
import { measure } from '#faces/measure.ts'
import { ORACLE_EM, standInForBlink } from '../support/blink-canvas.ts'
import { SAMPLE_PAGES, seedInput } from '../support/sample-pages.ts'

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

const fifteen = SAMPLE_PAGES['fifteen-stories'] ?? seedInput
const INPUTS: Readonly<Record<string, PageInput>> = { seed: seedInput, fifteen }

/** Composes a page from its issue; gives a number so that nothing is left out. */
const compose = (name: string): number => composePage(INPUTS[name] ?? seedInput, measure).blocks.length

/** The same text for a browser, in as many columns of the same measure as the composer chose. */
export const nativePage = (name: string): NativePage => {
  const input = INPUTS[name] ?? seedInput
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

/** Sets up pretext for the paragraphs of the seed: `all` from the text on, `lines` with its preparation done before. */
const pretextWork = async (): Promise<{ readonly all: () => number; readonly lines: () => number }> => {
  standInForBlink()
  const { layoutWithLines, prepareWithSegments, setLocale } = await import('@chenglou/pretext')
  setLocale('zh-CN')
  const texts = nativePage('seed').stories[0]?.paragraphs ?? []
  const width = 20 * ORACLE_EM
  const prepare = () => texts.map((text) => prepareWithSegments(text, `${ORACLE_EM}px "serif"`))
  const prepared = prepare()
  const count = (paragraphs: ReturnType<typeof prepare>) =>
    paragraphs.reduce((sum, paragraph) => sum + layoutWithLines(paragraph, width, 1).lines.length, 0)
  return { all: () => count(prepare()), lines: () => count(prepared) }
}

/** A piece of work by its name, for `bench.ts`. */
const workOf = async (name: string): Promise<() => number> => {
  if (name === 'pretext-lines') return (await pretextWork()).lines
  if (name === 'pretext-all') return (await pretextWork()).all
  return () => compose(name)
}

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

/** The middle of the milliseconds of single calls, from as many as fill `atLeast` milliseconds. */
const timeWarm = (work: () => number, atLeast = 80): number => {
  const times: number[] = []
  const start = performance.now()
  for (let now = start; now - start < atLeast;) {
    if (work() < 0) throw new Error('nothing was done')
    const then = performance.now()
    times.push(then - now)
    now = then
  }
  return middle(times)
}

/** The milliseconds of the first call of all. */
const timeFirst = (work: () => number): number => {
  const start = performance.now()
  if (work() < 0) throw new Error('nothing was done')
  return performance.now() - start
}

// Started by `bench.ts`: answers each name with the time it takes.
process.on('message', (asked: { readonly name: string; readonly isFirst: boolean }) => {
  void (async () => {
    const work = await workOf(asked.name)
    process.send?.(asked.isFirst ? timeFirst(work) : timeWarm(work))
  })()
})
