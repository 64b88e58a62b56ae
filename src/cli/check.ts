import { readFile, readdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Problem } from '#core/issue/problem.ts'
import { readIssue, readPaper } from '#core/issue/read-issue.ts'
import type { Issue } from '#core/issue/schema.ts'
import { writeIssue } from '#core/issue/write-issue.ts'
import { checkNeighbours } from '#core/parse/checks/check-neighbours.ts'
import { type Command, EXIT, UsageError } from './command.ts'
import { parseRaw } from './parse-raw.ts'
import { printProblems } from './print-problems.ts'
import { type FolderPages, issueOf, pagesIn, pathsOf } from './raw-files.ts'
import { unreadable } from './read-fault.ts'

const HELP = `用法：npm run -s cli -- check 文件夹

检查文件夹下的每个 paper.json 和每期的JSON：格式是否正确，与原文现在读出的是否一致，期号、版数与前后各期是否接得上。

返回值：0 没有错误；1 有错误；2 用法不对
`

type Below = { readonly files: readonly string[]; readonly problems: readonly Problem[] }

const filesBelow = async (folder: string): Promise<Below> => {
  const files: string[] = []
  const problems: Problem[] = []
  try {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      const path = join(folder, entry.name)
      if (entry.isFile()) files.push(path)
      if (!entry.isDirectory()) continue
      const below = await filesBelow(path)
      files.push(...below.files)
      problems.push(...below.problems)
    }
  } catch (fault) {
    problems.push(unreadable(fault, folder))
  }
  return { files: files.toSorted(), problems }
}

type Opened = { readonly text: string } | { readonly problem: Problem }

const openText = async (file: string): Promise<Opened> => {
  try {
    return { text: await readFile(file, 'utf8') }
  } catch (fault) {
    return { problem: unreadable(fault, file) }
  }
}

const isThere = async (path: string): Promise<boolean> => {
  try {
    await stat(path)
    return true
  } catch {
    return false
  }
}

const within = (file: string, problems: readonly Problem[]): Problem[] =>
  problems.map((problem) => ({ ...problem, file }))

const error = (file: string, kind: string, message: string, remedy: string): Problem => ({
  kind,
  severity: 'error',
  message,
  remedy,
  file,
})

/** An issue must be what the parser makes of its raw pages now; corrections belong into the raw text, and what was decided about its repairs is in the issue. */
const compareWithRaw = async (file: string, text: string, issue: Issue): Promise<Problem[]> => {
  const paperFolder = dirname(dirname(file))
  const rawFolder = join(paperFolder, 'raw', basename(file, '.json'))
  if (!(await isThere(rawFolder))) return []
  let found: FolderPages
  try {
    found = await pagesIn(rawFolder)
  } catch (fault) {
    return [unreadable(fault, rawFolder)]
  }
  if (found.files.length === 0) return [...found.skipped]
  const raw = issueOf(rawFolder, found)
  const parsed = await parseRaw(raw, issue.paper, { decided: issue })
  const unread = parsed.problems.filter(({ kind }) => kind === 'file-unreadable')
  if (unread.length > 0) return unread.map((each) => ({ ...each, file: pathsOf(raw)(each.file ?? '') }))
  if (writeIssue(parsed.issue) === text) return []
  const remedy = `请重新生成：npm run -s cli -- parse ${rawFolder} --out ${dirname(file)}`
  return [error(file, 'issue-stale', '与原文现在读出的不一致。', remedy)]
}

const checkPlace = (file: string, issue: Issue): Problem[] => {
  const problems: Problem[] = []
  if (issue.date !== undefined && `${issue.date}.json` !== basename(file)) {
    problems.push(error(file, 'issue-misplaced', `文件名与日期${issue.date}不一致。`, '请改文件名或日期。'))
  }
  const folder = basename(dirname(dirname(file)))
  if (issue.paper !== folder)
    problems.push(
      error(file, 'issue-misplaced', `报纸代号${issue.paper}与文件夹${folder}不一致。`, '请移到所属报纸的文件夹。'),
    )
  return problems
}

type Checked = { readonly problems: readonly Problem[]; readonly issue?: Issue }

const checkIssueFile = async (file: string): Promise<Checked> => {
  const opened = await openText(file)
  if ('problem' in opened) return { problems: [opened.problem] }
  const { text } = opened
  const read = readIssue(text)
  if (!read.ok) return { problems: within(file, read.problems) }
  const problems = [
    ...within(file, read.problems),
    ...checkPlace(file, read.value),
    ...(await compareWithRaw(file, text, read.value)),
  ]
  return { problems, issue: read.value }
}

/** Every issue file on its own, then those of each folder against each other. */
const checkIssueFiles = async (files: readonly string[]): Promise<Problem[]> => {
  const problems: Problem[] = []
  const folders = new Map<string, Map<Issue, string>>()
  for (const file of files) {
    const checked = await checkIssueFile(file)
    problems.push(...checked.problems)
    if (checked.issue === undefined) continue
    const issues = folders.get(dirname(file)) ?? new Map<Issue, string>()
    folders.set(dirname(file), issues.set(checked.issue, file))
  }
  for (const issues of folders.values()) {
    for (const each of checkNeighbours([...issues.keys()])) {
      problems.push(...within(issues.get(each.issue) ?? '', each.problems))
    }
  }
  return problems
}

/** A paper's folder with issues and no paper.json: nothing of it could be set or published. */
const missingPapers = (issues: readonly string[], papers: readonly string[]): Problem[] => {
  const held = new Set(papers.map((file) => dirname(file)))
  const folders = new Set(issues.map((file) => dirname(dirname(file))))
  return [...folders]
    .filter((folder) => !held.has(folder))
    .map((folder) =>
      error(
        join(folder, 'paper.json'),
        'paper-missing',
        '这份报纸有期文件，却没有 paper.json。',
        '请照 data/papers/ahkjb/paper.json 写一份。',
      ),
    )
}

const checkPaperFile = async (file: string): Promise<Problem[]> => {
  const opened = await openText(file)
  if ('problem' in opened) return [opened.problem]
  const read = readPaper(opened.text)
  if (!read.ok) return within(file, read.problems)
  const folder = basename(dirname(file))
  const misplaced =
    read.value.id === folder
      ? []
      : [error(file, 'paper-misplaced', `代号${read.value.id}与文件夹${folder}不一致。`, '请改代号或文件夹名。')]
  return [...within(file, read.problems), ...misplaced]
}

const nothingBelow = (folder: string): Problem =>
  error(
    folder,
    'nothing-to-check',
    '下面没有要检查的：既没有 paper.json，也没有放在 issues 文件夹里的期文件（.json）。',
    '请写放各报的文件夹，如 data；期文件由 parse 写到 报纸代号/issues/ 里。',
  )

/** `check`: every paper and issue below a folder. */
export const check: Command = {
  name: 'check',
  summary: '检查文件夹下的各报各期',
  help: HELP,
  run: async (args, terminal) => {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} })
    const [folder] = positionals
    if (folder === undefined || positionals.length > 1) throw new UsageError('请写一个要检查的文件夹。')
    if (!(await isThere(folder))) throw new UsageError(`没有这个文件夹：${folder}`)
    if (!(await stat(folder)).isDirectory()) throw new UsageError(`这不是文件夹：${folder}`)
    const { files, problems: unread } = await filesBelow(folder)
    const papers = files.filter((file) => basename(file) === 'paper.json')
    const issues = files.filter((file) => file.endsWith('.json') && basename(dirname(file)) === 'issues')
    const isNothing = papers.length + issues.length + unread.length === 0
    const problems: Problem[] = isNothing ? [nothingBelow(folder)] : [...unread]
    for (const file of papers) problems.push(...(await checkPaperFile(file)))
    problems.push(...missingPapers(issues, papers))
    problems.push(...(await checkIssueFiles(issues)))
    printProblems(problems, terminal, { isJson: false, pathOf: (file) => file })
    const errors = problems.filter(({ severity }) => severity === 'error').length
    terminal.out(
      `检查了${papers.length}份报纸、${issues.length}期，${errors === 0 ? '没有错误' : `有${errors}处错误`}。\n`,
    )
    return errors === 0 ? EXIT.clean : EXIT.problems
  },
}
