/** What is timed in Node. Built into one file before it runs: see `bench.ts`. */
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
export const compose = (name: string): number => composePage(INPUTS[name] ?? seedInput, measure).blocks.length

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
export const pretextWork = async (): Promise<{ readonly all: () => number; readonly lines: () => number }> => {
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
