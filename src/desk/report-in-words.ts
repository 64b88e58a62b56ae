import type { Overset, PageReport, StoryReport } from '#core/compose/page.ts'
import { amountInWords, isOverset, oversetInWords } from './overset-problems.ts'
import { storyName } from './story-name.ts'
import type { Page } from '#core/issue/schema.ts'

/** What came of the page, a sentence for the whole, one for each story that is not wholly set, and one for each story: 栏, 行, 余字. */
export function reportInWords(
  report: PageReport,
  page: Page,
): { readonly page: string; readonly overset: readonly string[]; readonly stories: readonly string[] } {
  return {
    page: pageInWords(report),
    overset: report.stories.filter(isOverset).map((story) => `${oversetInWords(story, page)}。`),
    stories: report.stories.map((story) => storyInWords(story, page)),
  }
}

const EVIDENCE: Readonly<Record<StoryReport['evidence'], string>> = {
  scars: '栏宽由原版断栏算出',
  positions: '栏宽照原版版面',
  template: '栏宽取自版式模板',
}

function storyInWords(report: StoryReport, page: Page): string {
  const story = page.stories[report.story - 1]
  const name = `第${report.story}篇“${story === undefined ? '' : storyName(story)}”`
  const measure = Math.round(report.measure / 10) / 100
  const grid = `${report.columns.length}栏，每行${measure}字，各栏${report.columns.join('、')}行，共${report.lines}行`
  const evidence = EVIDENCE[report.evidence]
  const blank = report.blankRows === 0 ? '无空行' : `栏尾空${report.blankRows}行`
  return `${name}：${grid}；${evidence}；${blank}；${restInWords(report)}${tablesInWords(report)}。`
}

function tablesInWords({ brokenTables = [] }: StoryReport): string {
  return brokenTables.map(({ rows, columns }) => `；表（${rows}行${columns}列）宽过一栏，各列没有对齐`).join('')
}

function pageInWords(report: PageReport): string {
  const editors = report.editors === undefined ? '' : `；编校人员行${restInWords(report.editors)}`
  return `全版：版底空${report.blankRows}行；${restInWords(report)}${editors}。`
}

function restInWords(overset: Overset): string {
  return isOverset(overset) ? `${amountInWords(overset)}排不下` : '无余字'
}
