/**
 * The masthead (报头): nameplate between its two codes, and below them the information strip between a thick and a
 * thin rule (反线, 正线). Its words are those the page printed; where the page had none, the paper's own file speaks.
 */
import type { PageFaces, Paper } from '../../issue/paper.ts'
import type { FaceId } from '../../issue/paper.ts'
import type { Fact, Issue } from '../../issue/schema.ts'
import type { Measure } from '../measure.ts'
import type { PageMetrics } from '../page-metrics.ts'
import type { Block, SetParagraph, TextBlock, TextRole } from '../page.ts'
import type { Alignment } from '../text/set-line.ts'
import { baselineIn, naturalWidth, setLines } from '../text/set-text.ts'

type Setting = { readonly metrics: PageMetrics; readonly faces: PageFaces; readonly measure: Measure }

/** Rows of the strip, rules included. */
const STRIP_ROWS = 4
/** Share of the page's width for each side. */
const SIDE_SHARE = 0.172
const CODE_SIZE = 8400
const SMALL = 1000

type Words = {
  readonly name: string
  readonly role: TextRole
  readonly texts: readonly string[]
  readonly face: FaceId
  readonly size: number
  readonly align: Alignment
  readonly x: number
  readonly width: number
  readonly top: number
  readonly leading: number
  readonly colour?: 'red'
}

function setWords(words: Words, measure: Measure): TextBlock[] {
  const texts = words.texts.filter((text) => text !== '')
  if (texts.length === 0) return []
  const slotAt = (line: number) => ({
    x: words.x,
    width: words.width,
    baseline: baselineIn(words.top + line * words.leading, words.leading, words.size),
    column: 0,
  })
  const style = { face: words.face, size: words.size, align: words.align, indent: 0 }
  return [
    {
      kind: 'text',
      name: words.name,
      role: words.role,
      frame: { x: words.x, y: words.top, width: words.width, height: words.leading * texts.length },
      face: words.face,
      size: words.size,
      leading: words.leading,
      ...(words.colour === undefined ? {} : { colour: words.colour }),
      paragraphs: texts.map((text, index) => setLines([text], () => slotAt(index), style, measure)),
    },
  ]
}

const printed = (fact: Fact | undefined, else_: string | undefined): string => fact?.text ?? else_ ?? ''
const labelled = (value: string | undefined, before: string, after = ''): string | undefined =>
  value === undefined ? undefined : before + value + after

/** What stands beside the nameplate. Without words for a code there is no code (报耳 of organs alone). */
type Side = { readonly code: readonly string[]; readonly organs: readonly string[] }

function sideWords(issue: Issue, paper: Paper): { left: Side; right: Side } {
  const { masthead } = issue
  const lines = (texts: readonly { readonly text: string }[] | undefined) => (texts ?? []).map((text) => text.text)
  const codeWords = (page: string[], isOwned: boolean, own: string[]) => (page.length > 0 || !isOwned ? page : own)
  const wechat = codeWords(lines(masthead.wechat), paper.wechat !== undefined, [
    '扫码关注',
    `《${paper.name}》官方微信`,
  ])
  const digital = codeWords(lines(masthead.digital), paper.site !== undefined, ['扫码阅读', `《${paper.name}》数字报`])
  const publisher = printed(masthead.publisher, labelled(paper.publisher, '', '出版'))
  return {
    left: {
      code: wechat,
      organs: [
        printed(masthead.sponsor, labelled(paper.sponsor, '', '主管')),
        printed(masthead.organiser, labelled(paper.organiser, '', '主办')),
      ],
    },
    // Where no code takes the room, it is for what else the masthead says: price, 试刊, 内部资料.
    right: { code: digital, organs: [publisher, ...(digital.length > 0 ? [] : lines(masthead.other))] },
  }
}

/** What the nameplate and its sides have: the whole width, or what the ear (报眼) leaves of it. */
type Room = { readonly width: number; readonly rows: number }

function setSide(name: 'left' | 'right', side: Side, room: Room, setting: Setting): Block[] {
  const { metrics, measure, faces } = setting
  const width = Math.round(room.width * SIDE_SHARE)
  const x = name === 'left' ? 0 : room.width - width
  const row = metrics.rowHeight
  const organs = side.organs.filter((line) => line !== '')
  const block = { size: SMALL, align: 'centre' as const, x, width, leading: row }
  const setOrgans = (top: number) =>
    setWords(
      { ...block, name: `masthead-${name}-organs`, role: 'organ', texts: organs, face: faces.caption, top },
      measure,
    )
  if (side.code.length === 0) return setOrgans(Math.round(((room.rows - organs.length) * row) / 2))
  // The code and its words above, the organs below; one organ stands in the middle of the room of two.
  const height = CODE_SIZE + row / 2 + side.code.length * row + row / 2 + 2 * row
  const top = Math.max(0, Math.round((room.rows * row - height) / 2))
  const wordsTop = top + CODE_SIZE + Math.round(row / 2)
  const organsTop =
    wordsTop + side.code.length * row + Math.round(row / 2) + Math.round(((2 - Math.min(2, organs.length)) * row) / 2)
  const code = name === 'left' ? 'wechat' : 'digital'
  return [
    {
      kind: 'code',
      name: `masthead-${code}`,
      code,
      frame: { x: x + Math.round((width - CODE_SIZE) / 2), y: top, width: CODE_SIZE, height: CODE_SIZE },
    },
    ...setWords(
      {
        ...block,
        name: `masthead-${code}-words`,
        role: 'code-caption',
        texts: side.code,
        face: faces.strip,
        top: wordsTop,
      },
      measure,
    ),
    ...setOrgans(organsTop),
  ]
}

function setNameplate(paper: Paper, room: Room, setting: Setting): TextBlock[] {
  const { metrics, faces, measure } = setting
  const side = Math.round(room.width * SIDE_SHARE)
  const x = side + 1000
  const width = room.width - 2 * x
  const height = room.rows * metrics.rowHeight
  const { text, kern = [] } = paper.nameplate
  const change = kern.reduce((sum, gap) => sum + gap, 0)
  const natural = naturalWidth(text, faces.nameplate, measure) + change
  const size = Math.floor(Math.min((width * 1000) / Math.max(1, natural), height * 0.9))
  const blocks = setWords(
    {
      name: 'masthead-nameplate',
      role: 'nameplate',
      texts: [text],
      face: faces.nameplate,
      size,
      align: 'centre',
      x,
      width,
      top: 0,
      leading: height,
      ...(paper.nameplate.colour === 'red' ? { colour: 'red' as const } : {}),
    },
    measure,
  )
  return blocks.map((block) => ({
    ...block,
    paragraphs: block.paragraphs.map((paragraph) => kerned(paragraph, kern, size)),
  }))
}

/** Moves the characters of a one-line paragraph by hand kerning and keeps it centred. */
function kerned(paragraph: SetParagraph, kern: readonly number[], size: number): SetParagraph {
  const change = Math.round((kern.reduce((sum, gap) => sum + gap, 0) * size) / 1000)
  return {
    ...paragraph,
    lines: paragraph.lines.map((line) => {
      const characters = line.runs.flatMap((run) => Array.from(run.text, (text) => ({ text, tracking: run.tracking })))
      const runs = characters.map((run, index) => ({ ...run, tracking: run.tracking + (kern[index] ?? 0) }))
      return { ...line, x: line.x - Math.round(change / 2), width: line.width + change, runs }
    }),
  }
}

function setStrip(issue: Issue, paper: Paper, topRow: number, setting: Setting): Block[] {
  const { metrics, faces, measure } = setting
  const { masthead } = issue
  const row = metrics.rowHeight
  const third = Math.round(metrics.width / 3)
  const top = (topRow + 1) * row
  const join = (...parts: string[]) => parts.filter((part) => part !== '').join('\u3000')
  const left = [
    printed(masthead.cn, labelled(paper.cn, '国内统一连续出版物号 ')),
    join(
      printed(masthead.postalCode, labelled(paper.postalCode, '邮发代号：')),
      printed(masthead.issueNumber, undefined),
    ),
  ]
  const date = join(printed(masthead.date, issue.date), printed(masthead.weekday, issue.weekday))
  const pageCount = printed(masthead.pageCount, undefined)
  const addresses = [
    printed(masthead.site, labelled(paper.site, '网址：')),
    printed(masthead.mail, labelled(paper.mail, '邮箱：')),
  ]
  const hasAddress = addresses.some((address) => address !== '')
  const below = join(printed(masthead.lunarDate, undefined), hasAddress ? pageCount : '')
  const right = hasAddress ? addresses : [pageCount]
  const cell = { role: 'strip' as const, face: faces.strip, size: SMALL, top, leading: row }
  return [
    {
      kind: 'rule',
      name: 'masthead-rule-top',
      weight: 'thick',
      frame: { x: 0, y: topRow * row + Math.round(row / 2), width: metrics.width, height: 0 },
    },
    ...setWords({ ...cell, name: 'masthead-numbers', texts: left, align: 'start', x: 0, width: third }, measure),
    ...setWords(
      {
        ...cell,
        name: 'masthead-date',
        texts: [date],
        face: faces.headline,
        size: 1380,
        align: 'centre',
        x: third,
        width: third,
      },
      measure,
    ),
    ...setWords(
      { ...cell, name: 'masthead-lunar-date', texts: [below], align: 'centre', x: third, width: third, top: top + row },
      measure,
    ),
    ...setWords(
      {
        ...cell,
        name: 'masthead-addresses',
        texts: right,
        align: 'end',
        x: 2 * third,
        width: metrics.width - 2 * third,
      },
      measure,
    ),
    {
      kind: 'rule',
      name: 'masthead-rule-foot',
      weight: 'thin',
      frame: { x: 0, y: (topRow + 3) * row + Math.round(row / 2), width: metrics.width, height: 0 },
    },
  ]
}

/** Rows of a masthead above its strip: what an ear beside the nameplate has. */
export function rowsBesideEar(mastheadRows: number): number {
  return Math.max(0, mastheadRows - STRIP_ROWS)
}

/** Sets the masthead of a front page; `width` is less than the page's where a story has the ear. */
export function setMasthead(
  issue: Issue,
  paper: Paper,
  place: { readonly rows: number; readonly width: number },
  setting: Setting,
): Block[] {
  const upper = rowsBesideEar(place.rows)
  const room = { width: place.width, rows: upper }
  const { left, right } = sideWords(issue, paper)
  return [
    ...setSide('left', left, room, setting),
    ...setNameplate(paper, room, setting),
    ...setSide('right', right, room, setting),
    ...setStrip(issue, paper, upper, setting),
  ]
}

/** The page strip (版头) of an inner page: number and name of the page, paper, date, in two rows over a rule. */
export function setPageStrip(
  issue: Issue,
  paper: Paper,
  page: { readonly number: number; readonly name: string | undefined },
  setting: Setting,
): Block[] {
  const { metrics, faces, measure } = setting
  const row = metrics.rowHeight
  const third = Math.round(metrics.width / 3)
  const cell = { role: 'strip' as const, face: faces.strip, size: 1200, top: 0, leading: row }
  const label = `第${page.number}版${page.name === undefined ? '' : `：${page.name}`}`
  const date = [issue.date, issue.weekday].filter((part) => part !== undefined).join('\u3000')
  return [
    ...setWords({ ...cell, name: 'strip-page', texts: [label], align: 'start', x: 0, width: third }, measure),
    ...setWords(
      {
        ...cell,
        name: 'strip-paper',
        texts: [paper.name],
        face: faces.headline,
        align: 'centre',
        x: third,
        width: third,
      },
      measure,
    ),
    ...setWords(
      { ...cell, name: 'strip-date', texts: [date], align: 'end', x: 2 * third, width: metrics.width - 2 * third },
      measure,
    ),
    {
      kind: 'rule',
      name: 'strip-rule',
      weight: 'thick',
      frame: { x: 0, y: row + Math.round(row / 4), width: metrics.width, height: 0 },
    },
  ]
}
