import { parseArgs } from 'node:util'
import { parsePage } from '#core/parse/parse-page.ts'
import type { Offer } from '#core/parse/repairs/offers.ts'
import type { MadeRepair } from '#core/parse/repairs/rulings.ts'
import type { Look } from '#core/parse/sheet/look.ts'
import { type TracedBlock, tracePage } from '#core/parse/trace.ts'
import { type Command, EXIT, UsageError } from './command.ts'
import { printProblems } from './print-problems.ts'
import { findRawIssues, pathsOf, readRawPages } from './raw-files.ts'

const HELP = `用法：npm run -s cli -- explain 文件 [--repairs]

打印一个版的原文（.txt 或 .pdf），每块旁边写明认作什么、得分和依据的规则；PDF的块再写明字号（正文为1倍）和字体。

  --repairs  再列出做了的修补：行:列、种类、改前→改后；不要的，用 parse --refuse 拒绝

返回值：0 没有错误；1 文件读不了；2 用法不对
`

const ROLE_WIDTH = 14
const SCORE_WIDTH = 7
const RULE_WIDTH = 52

const COLOURS: Readonly<Record<string, number>> = {
  headline: 31,
  kicker: 35,
  deck: 35,
  subhead: 33,
  byline: 36,
  credit: 36,
  caption: 32,
  'jump-out': 34,
  'jump-in': 34,
  masthead: 90,
  nameplate: 90,
  strip: 90,
  editors: 90,
  'code-caption': 90,
  unknown: 41,
}

const paint = (role: string, text: string, isColour: boolean): string => {
  const colour = COLOURS[role]
  return isColour && colour !== undefined ? `\u001b[${colour}m${text}\u001b[0m` : text
}

/** `2.15倍 他体 `: size and face, where the page came with them. */
const lookOf = (look: Look | undefined): string =>
  look === undefined ? '' : `${look.size.toFixed(2).padStart(5)}倍 ${look.isTextFace ? '正文体' : '他体　'} `

const lineOf = ({ place, role, score, rule, look, text }: TracedBlock, isColour: boolean): string => {
  const line = String(place[0]).padStart(4)
  const points = score.toFixed(1).padStart(SCORE_WIDTH)
  const head = `${line} ${role.padEnd(ROLE_WIDTH)}${points}  ${rule.padEnd(RULE_WIDTH)} ${lookOf(look)}`
  return `${paint(role, head, isColour)}${text.replaceAll(/\s+/g, ' ')}\n`
}

const repairLine = ({ place, kind, before, after }: MadeRepair): string =>
  `${`${place[0]}:${place[1]}`.padStart(8)} ${kind.padEnd(ROLE_WIDTH + 4)} ${JSON.stringify(before)}→${JSON.stringify(after)}\n`

const offerLine = ({ place, kind, before, after, confidence }: Offer): string =>
  `${String(place[0]).padStart(4)} ${kind.padEnd(ROLE_WIDTH + 4)} ${confidence.toFixed(1)}  “${before}”→“${after}”\n`

/** `explain`: what each block of a page was taken for, and why. */
export const explain: Command = {
  name: 'explain',
  summary: '说明一个版的每块认作什么、为什么',
  help: HELP,
  run: async (args, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { repairs: { type: 'boolean', default: false } },
    })
    const [file] = positionals
    if (file === undefined || positionals.length > 1) throw new UsageError('请写一个版面文字文件。')
    const [raw] = await findRawIssues([file])
    if (raw === undefined) throw new UsageError('请写一个版面文字文件。')
    const { pages, problems } = await readRawPages(raw)
    printProblems(problems, terminal, { isJson: false, pathOf: pathsOf(raw) })
    for (const page of pages) {
      const reading = parsePage(page, {})
      terminal.out(`${page.file}\n`)
      for (const each of tracePage(reading)) terminal.out(lineOf(each, terminal.isColour))
      if (values.repairs) {
        terminal.out('做了的修补：\n')
        for (const repair of reading.repairs) terminal.out(repairLine(repair))
      }
      if (reading.offers.length > 0) terminal.out(`没有把握、没有做的修补：\n`)
      for (const offer of reading.offers) terminal.out(offerLine(offer))
    }
    return problems.some(({ severity }) => severity === 'error') ? EXIT.problems : EXIT.clean
  },
}
