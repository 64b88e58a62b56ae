import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { composeIssue } from '#core/compose/carry-overset.ts'
import { composePage } from '#core/compose/compose-page.ts'
import type { ComposedPage, Overset, StoryReport } from '#core/compose/page.ts'
import { type NamedFace, pageSvg } from '#core/compose/page-svg.ts'
import { pageText } from '#core/compose/page-text.ts'
import type { FaceId, Paper } from '#core/issue/paper.ts'
import type { Problem } from '#core/issue/problem.ts'
import { type Read, readIssue, readPaper } from '#core/issue/read-issue.ts'
import type { Issue, Page } from '#core/issue/schema.ts'
import { writeIssue } from '#core/issue/write-issue.ts'
import { FACES } from '#faces/faces.ts'
import { measure } from '#faces/measure.ts'
import { pageFonts } from '#press/page-fonts.ts'
import type { Print } from '#press/print-page.tsx'
import { type Command, EXIT, type Terminal, UsageError } from './command.ts'
import { UNNAMED } from './parse-raw.ts'
import { printProblems } from './print-problems.ts'
import { faultCode, readFault } from './read-fault.ts'
import { writeOut } from './write-out.ts'

const HELP = `用法：npm run -s cli -- compose 期.json [--page 版号] [--text] [--svg 文件] [--pdf 文件] [--carry 文件] [--paper 文件]

排一个版，打印排好的文字：每块的名称、各栏各行，最后是报告。

  --page 版号    不写时排文件里的第一个版
  --text         打印文字（不写 --svg、--pdf 时就是这样）
  --svg 文件     画成SVG，自带字体
  --pdf 文件     印成PDF，原大一页，嵌入字体；用 pdftotext 可取出逐段文字
  --carry 文件   把排不下的文字转到后面有空的版，两头写明下转、上接，写成新的期文件
  --paper 文件   报纸文件；期文件在 data/papers/代号/issues/ 里时不必写

返回值：0 全部排下；1 文件有错误，或有文字排不下；2 用法不对
`

const readText = async (path: string, absent: string): Promise<string> => {
  try {
    return await readFile(path, 'utf8')
  } catch (fault) {
    if (faultCode(fault) === 'ENOENT') throw new UsageError(absent)
    const { message, remedy } = readFault(fault)
    throw new UsageError(`${path}：${message}${remedy}`)
  }
}

/** Opens a file of ours: prints what is wrong with it, and gives nothing where it cannot be used. */
const open = <T>(file: string, read: Read<T>, terminal: Terminal): T | undefined => {
  const problems = read.problems.map((problem): Problem => ({ ...problem, file }))
  printProblems(problems, terminal, { isJson: false, pathOf: (path) => path })
  return read.ok ? read.value : undefined
}

const findPage = (issue: Issue, wanted: string | undefined, file: string): Page => {
  const held = issue.pages.map((page) => page.number)
  const [first] = issue.pages
  if (first === undefined) throw new UsageError(`这一期没有任何版：${file}`)
  if (wanted === undefined) return first
  const page = /^\d{1,4}$/.test(wanted) ? issue.pages.find(({ number }) => number === Number(wanted)) : undefined
  if (page === undefined) throw new UsageError(`没有第“${wanted}”版，这一期收有第${held.join('、')}版。`)
  return page
}

type Opened = { readonly issue: Issue; readonly paper: Paper; readonly folder: string }

const openBoth = async (
  file: string,
  paperFile: string | undefined,
  terminal: Terminal,
): Promise<Opened | undefined> => {
  const issue = open(file, readIssue(await readText(file, `没有这个文件：${file}`)), terminal)
  if (issue === undefined) return undefined
  const beside = join(dirname(dirname(file)), 'paper.json')
  const path = paperFile ?? beside
  const absent =
    paperFile === undefined ? `找不到报纸文件 ${beside}，请用 --paper 指明。` : `没有这个报纸文件：${paperFile}`
  const paper = open(path, readPaper(await readText(path, absent)), terminal)
  if (paper === undefined) return undefined
  // An issue that was read without a paper is set in the format of the one that is named.
  const isNamed = paperFile !== undefined
  if (paper.id !== issue.paper && !(isNamed && issue.paper === UNNAMED)) {
    const remedy = isNamed ? `请换用${issue.paper}的报纸文件。` : '请用 --paper 指明。'
    throw new UsageError(`期文件属于报纸${issue.paper}，报纸文件却是${paper.id}，${remedy}`)
  }
  return { issue, paper, folder: dirname(path) }
}

/** What did not fit, told on standard error. */
const tellOverset = ({ number, report }: ComposedPage, page: Page, file: string, terminal: Terminal): void => {
  const problem = (what: string, { oversetLines, oversetCharacters }: Overset, remedy: string): Problem => ({
    kind: 'overset',
    severity: 'error',
    file,
    message: `第${number}版${what}有${oversetLines}行（${oversetCharacters}字）排不下。`,
    remedy,
  })
  const nameOf = ({ story, lines }: StoryReport): string => {
    const title = page.stories[story - 1]?.headline.map(({ text }) => text).join(' ') ?? ''
    return `第${story}篇${title === '' ? '' : `《${title}》`}${lines === 0 ? '没有排上，' : ''}`
  }
  const problems = report.stories
    .filter(({ oversetLines }) => oversetLines > 0)
    .map((story) => problem(nameOf(story), story, '请删减文字，或把其余转到别的版。'))
  if (report.editors !== undefined) problems.push(problem('编校人员行', report.editors, '请删减文字。'))
  printProblems(problems, terminal, { isJson: false, pathOf: (path) => path })
}

const writeSvg = async (path: string, composed: ComposedPage, { format }: Paper, terminal: Terminal): Promise<void> => {
  const faces = new Map(FACES.map((face) => [face.id, face]))
  const faceOf = (id: FaceId): NamedFace => faces.get(id) ?? { family: 'serif', weight: 400 }
  await writeOut(path, pageSvg(composed, { format, faceOf, css: await pageFonts(composed) }), terminal)
}

/** Prints to PDF; tells in a sentence why it cannot. */
const writePdf = async (path: string, print: Print, terminal: Terminal): Promise<boolean> => {
  // Only printing needs a browser and React: no other command waits for them.
  const { MissingPictureError, printPage } = await import('#press/print-page.tsx')
  let pdf: Uint8Array
  try {
    pdf = await printPage(print)
  } catch (fault) {
    if (!(fault instanceof Error)) throw fault
    terminal.err(
      fault instanceof MissingPictureError ? `没有这张图片：${fault.file}\n` : `印不成PDF：${fault.message}\n`,
    )
    return false
  }
  await writeOut(path, pdf, terminal)
  return true
}

/** Carries overset text to later pages, writes the issue that results, and tells what went where. */
const carryOver = async (path: string, { issue, paper }: Opened, terminal: Terminal): Promise<Issue> => {
  const { issue: carried, carried: moves } = composeIssue(issue, paper, measure)
  for (const { fromPage, story, toPage, characters } of moves) {
    terminal.err(`第${fromPage}版第${story}篇的${characters}字转到了第${toPage}版。\n`)
  }
  if (moves.length === 0) terminal.err('没有文字要转版，或没有一版装得下。\n')
  await writeOut(path, writeIssue(carried), terminal)
  return carried
}

/** `compose`: a page of an issue set by the composer. */
export const compose: Command = {
  name: 'compose',
  summary: '排一个版，打印排好的文字和报告',
  help: HELP,
  run: async (args, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        page: { type: 'string' },
        text: { type: 'boolean', default: false },
        svg: { type: 'string' },
        pdf: { type: 'string' },
        carry: { type: 'string' },
        paper: { type: 'string' },
      },
    })
    const [file] = positionals
    if (file === undefined || positionals.length > 1) throw new UsageError('请写一个期文件（JSON）。')
    const opened = await openBoth(file, values.paper, terminal)
    if (opened === undefined) return EXIT.problems
    const { paper, folder } = opened
    const issue = values.carry === undefined ? opened.issue : await carryOver(values.carry, opened, terminal)
    const page = findPage(issue, values.page, file)
    const composed = composePage({ issue, page, paper }, measure)
    const isDrawn = values.svg !== undefined || values.pdf !== undefined
    if (values.text || !isDrawn) terminal.out(pageText(composed))
    if (values.svg !== undefined) await writeSvg(values.svg, composed, paper, terminal)
    const isPrinted =
      values.pdf === undefined || (await writePdf(values.pdf, { composed, page, paper, folder }, terminal))
    tellOverset(composed, page, file, terminal)
    return isPrinted && composed.report.oversetLines === 0 ? EXIT.clean : EXIT.problems
  },
}
