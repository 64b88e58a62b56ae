import { readFile, stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readIssue } from '#core/issue/read-issue.ts'
import { PaperId } from '#core/issue/schema.ts'
import { writeIssue } from '#core/issue/write-issue.ts'
import { isBatch } from './batch/find-batch.ts'
import { runBatch } from './batch/run-batch.ts'
import { type Command, EXIT, type Terminal, UsageError } from './command.ts'
import { type ParsedRaw, parseRaw } from './parse-raw.ts'
import { printProblems } from './print-problems.ts'
import { findRawIssues, pathsOf, type RawIssue } from './raw-files.ts'
import { isDecided, readRefusal, type Refusal } from './refusals.ts'
import { writeOut } from './write-out.ts'

const HELP = `用法：npm run -s cli -- parse 文件或文件夹… [--out 文件夹] [--paper 代号] [--json]

读版面文字（.txt）或带文字层的PDF，写出期的JSON。同一文件夹里的各版是一期。版号看文件名：01.txt、A02.txt、p3.txt、
page-3.txt、第3版.txt、三版.txt、头版.txt、03-要闻.txt，前面可加报名、日期和连字号（ahkjb-2024-06-12-p01.txt）；
文件名不写版号的，看版面上印的，再看次序。
PDF的每一页是一版；文本里有换页符的（pdftotext 写的），每页是一版，行号从各页数起。同名的 .txt 和 .pdf 都在时读 .txt。
PDF的行号列号，指 explain 打印的文字。
文件夹里有 images.json 时，按它把图片文件配给各版的照片，每项写 page（版号）、photo（该版第几张）、
src（相对报纸文件夹）、width、height，可加 alt。

  --out 文件夹   写成 文件夹/日期.json；不写时打印到标准输出（几期时为列表）
  --paper 代号   报纸代号；文件在 data/papers/代号/raw/日期/ 里时不必写
  --json         问题每条一行JSON，便于程序读取
  --refuse 种类[@行:列]  不做这一类（或这一处）修补，可写几次；explain --repairs 列出做了的修补
                 --out 里已有的期文件，编辑在其中定的取舍照旧

成批：写一个里面还有文件夹的文件夹，下面每个有版面文字（或PDF）的文件夹各成一期，用全部处理器读，写成 --out 里同名的JSON，
末尾列表。中断后再运行，从断处接着读；没有改动的期不再读（记录在 .banmian-batch.jsonl）。

  --each         每个文件单独成一期；一个文件夹里的版多过64个时也这样
  --jobs 数      用几个处理器；不写时全用

问题打印到标准错误：文件:行:列: 程度: 说明
返回值：0 没有错误；1 有程度为error的问题；2 用法不对；130 成批读时被中断
`

const writeTo = async (folder: string, { issue }: ParsedRaw, terminal: Terminal): Promise<boolean> => {
  if (issue.pages.length === 0) return false
  if (issue.date === undefined) {
    terminal.err('没有日期，无法命名文件，没有写出。请把版面放进以日期命名的文件夹（如 2024-06-12）。\n')
    return false
  }
  await writeOut(join(folder, `${issue.date}.json`), writeIssue(issue), terminal)
  return true
}

const printIssues = (parsed: readonly ParsedRaw[], terminal: Terminal): void => {
  const [first] = parsed
  if (parsed.length === 1 && first !== undefined) terminal.out(writeIssue(first.issue))
  else
    terminal.out(
      `${JSON.stringify(
        parsed.map(({ issue }) => issue),
        null,
        2,
      )}\n`,
    )
}

/** How many cores to use. */
const coresOf = (jobs: string | undefined): number => {
  if (jobs === undefined) return availableParallelism()
  if (!/^[1-9]\d?$/.test(jobs)) throw new UsageError('--jobs 后面写1到99的数。')
  return Number(jobs)
}

/** The first path that is a folder of folders with pages. */
const findTree = async (paths: readonly string[]): Promise<string | undefined> => {
  for (const path of paths) {
    const isFolder = await stat(path)
      .then((found) => found.isDirectory())
      .catch(() => false)
    if (isFolder && (await isBatch(path))) return path
  }
  return undefined
}

type Wishes = { readonly paper: string | undefined; readonly refusals: readonly Refusal[] }

/** Parses an issue; what an editor decided in the file that it is to replace holds on. */
const parseKeeping = async (
  raw: RawIssue,
  out: string | undefined,
  { paper, refusals }: Wishes,
): Promise<ParsedRaw> => {
  const parsed = await parseRaw(raw, paper, { refusals })
  if (out === undefined || parsed.issue.date === undefined) return parsed
  const text = await readFile(join(out, `${parsed.issue.date}.json`), 'utf8').catch(() => undefined)
  const held = text === undefined ? undefined : readIssue(text)
  if (held?.ok !== true || !isDecided(held.value)) return parsed
  return parseRaw(raw, paper, { decided: held.value, refusals })
}

/** `parse`: raw pages in, issue JSON out. */
export const parse: Command = {
  name: 'parse',
  summary: '读版面文字，写出期的JSON',
  help: HELP,
  run: async (args, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        paper: { type: 'string' },
        json: { type: 'boolean', default: false },
        each: { type: 'boolean', default: false },
        jobs: { type: 'string' },
        refuse: { type: 'string', multiple: true, default: [] },
      },
    })
    if (positionals.length === 0) throw new UsageError('没有写要读的文件。')
    if (values.paper !== undefined && !PaperId.safeParse(values.paper).success) {
      throw new UsageError(`“${values.paper}”不能作报纸代号：只用小写字母、数字和连字号。`)
    }
    const refusals = values.refuse.map(readRefusal)
    const root = values.each ? positionals[0] : await findTree(positionals)
    if (root !== undefined) {
      if (positionals.length > 1) {
        const why = values.each ? '--each 是成批读' : `${root} 里面还有文件夹，要成批读`
        throw new UsageError(`${why}，一次只能写一个文件夹。请分几次读，--out 各写各的文件夹。`)
      }
      if (values.out === undefined) throw new UsageError('成批读要用 --out 写明放到哪个文件夹。')
      const paper = values.paper === undefined ? {} : { paper: values.paper }
      const options = { root, out: values.out, isEach: values.each, isJson: values.json, cores: coresOf(values.jobs) }
      return runBatch({ ...options, ...paper }, terminal)
    }
    const parsed: ParsedRaw[] = []
    let isWritten = true
    for (const raw of await findRawIssues(positionals)) {
      const each = await parseKeeping(raw, values.out, { paper: values.paper, refusals })
      printProblems(each.problems, terminal, { isJson: values.json, pathOf: pathsOf(raw) })
      if (values.out !== undefined) isWritten = (await writeTo(values.out, each, terminal)) && isWritten
      parsed.push(each)
    }
    if (values.out === undefined && parsed.some(({ issue }) => issue.pages.length > 0)) printIssues(parsed, terminal)
    const hasErrors = parsed.some(({ problems }) => problems.some(({ severity }) => severity === 'error'))
    return hasErrors || !isWritten ? EXIT.problems : EXIT.clean
  },
}
