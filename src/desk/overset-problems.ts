import type { Overset, PageReport, StoryReport } from '#core/compose/page.ts'
import type { Problem } from '#core/issue/problem.ts'
import type { Page } from '#core/issue/schema.ts'
import { storyName } from './story-name.ts'
import { storyPlace } from './story-place.ts'

/** What found no room on a page, as problems: each story that is not wholly set, and the editors' line. */
export function oversetProblems(report: PageReport, page: Page): Problem[] {
  const stories = report.stories.filter(isOverset).map((story) => storyProblem(story, page))
  const { editors } = report
  return editors === undefined ? stories : [...stories, overset(`编校人员行${amountInWords(editors)}排不下。`)]
}

/** Whether something of a story found no room. */
export function isOverset({ oversetLines }: Overset): boolean {
  return oversetLines > 0
}

/** `余7行（135字）` */
export function amountInWords({ oversetLines, oversetCharacters }: Overset): string {
  return `余${oversetLines}行（${oversetCharacters}字）`
}

/** `第4篇“大桥通车”余7行（135字）排不下`; a story of which no line stands on the sheet says so. */
export function oversetInWords(report: StoryReport, page: Page): string {
  const story = page.stories[report.story - 1]
  const name = `第${report.story}篇“${story === undefined ? '' : storyName(story)}”`
  const isAbsent = story?.kind === 'article' && report.columns.every((lines) => lines === 0)
  return `${name}${isAbsent ? '正文一行也没有排上，' : ''}${amountInWords(report)}${isAbsent ? '' : '排不下'}`
}

function storyProblem(report: StoryReport, page: Page): Problem {
  const place = storyPlace(page.stories[report.story - 1])
  return { ...overset(`${oversetInWords(report, page)}。`), ...(place === undefined ? {} : { place }) }
}

function overset(message: string): Problem {
  return {
    kind: 'story-overset',
    severity: 'warning',
    message,
    remedy: '文字都会存进期文件，只是这一版的大样里放不下：请删减，或者移到别的版。',
  }
}
