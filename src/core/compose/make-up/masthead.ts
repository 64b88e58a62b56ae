/**
 * The masthead (报头): nameplate between its two codes, and below them the information strip between a thick and a
 * thin rule (反线, 正线). Its words are those the page printed; where the page had none, the paper's own file speaks.
 */
import type { PageFaces, Paper } from '../../issue/paper.ts'
import type { Issue } from '../../issue/schema.ts'
import type { Measure } from '../measure.ts'
import type { PageMetrics } from '../page-metrics.ts'
import type { Block, SetParagraph, TextBlock } from '../page.ts'
import { naturalWidth } from '../text/set-text.ts'
import { dateOf, EDITORS_SIZE, type PageTop, printed, setWords, type WordSetter, wordSetter } from './set-words.ts'

type Setting = { readonly metrics: PageMetrics; readonly faces: PageFaces; readonly measure: Measure }
type TopSetting = Setting & { readonly words: WordSetter }
type StripTop = Omit<PageTop, 'unset'>

/** Rows of the strip, rules included. */
const STRIP_ROWS = 4
/** Share of the page's width for each side. */
const SIDE_SHARE = 0.172
const CODE_SIZE = 8400
const SMALL = 1000

const labelled = (value: string | undefined, before: string, after = ''): string | undefined =>
  value === undefined ? undefined : before + value + after

/** What stands beside the nameplate. Without words for a code there is no code (报耳 of organs alone). */
type Side = { readonly code: readonly string[]; readonly organs: readonly string[] }

type Sides = { readonly left: Side; readonly right: Side; readonly rest: readonly string[] }

/** The words of both sides, and the rest, for which they have no room. */
function sideWords(issue: Issue, paper: Paper): Sides {
  const { masthead } = issue
  const lines = (texts: readonly { readonly text: string }[] | undefined) => (texts ?? []).map((text) => text.text)
  const codeWords = (page: string[], isOwned: boolean, own: string[]) => (page.length > 0 || !isOwned ? page : own)
  const wechat = codeWords(lines(masthead.wechat), paper.wechat !== undefined, [
    '扫码关注',
    `《${paper.name}》官方微信`,
  ])
  const digital = codeWords(lines(masthead.digital), paper.site !== undefined, ['扫码阅读', `《${paper.name}》数字报`])
  const publisher = printed(masthead.publisher, labelled(paper.publisher, '', '出版'))
  // Where no code takes the room, it is for what else the masthead says: price, 试刊, 内部资料.
  const others = lines(masthead.other)
  const hasCode = digital.length > 0
  return {
    left: {
      code: wechat,
      organs: [
        printed(masthead.sponsor, labelled(paper.sponsor, '', '主管')),
        printed(masthead.organiser, labelled(paper.organiser, '', '主办')),
      ],
    },
    right: { code: digital, organs: [publisher, ...(hasCode ? [] : others)] },
    rest: hasCode ? others : [],
  }
}

/** What the masthead says and has no room for. */
export function wordsBesideMasthead(issue: Issue, paper: Paper): readonly string[] {
  return sideWords(issue, paper).rest
}

/** What the nameplate and its sides have: the whole width, or what the ear (报眼) leaves of it. */
type Room = { readonly width: number; readonly rows: number }

function setSide(name: 'left' | 'right', side: Side, room: Room, setting: TopSetting): Block[] {
  const { metrics, faces, words } = setting
  const width = Math.round(room.width * SIDE_SHARE)
  const x = name === 'left' ? 0 : room.width - width
  const row = metrics.rowHeight
  const organs = side.organs.filter((line) => line !== '')
  const block = { size: SMALL, align: 'centre' as const, x, width, leading: row }
  const setOrgans = (top: number) =>
    words.set({ ...block, name: `masthead-${name}-organs`, role: 'organ', texts: organs, face: faces.caption, top })
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
    ...words.set({
      ...block,
      name: `masthead-${code}-words`,
      role: 'code-caption',
      texts: side.code,
      face: faces.strip,
      top: wordsTop,
    }),
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

/** Sets the editors' line as the second line of a side of the strip that has but one, at the right rather than the left. */
function setEditors(
  editorsLine: string,
  sides: { readonly left: readonly string[]; readonly right: readonly string[] },
  place: { readonly top: number; readonly width: number },
  { metrics, faces, measure, words }: TopSetting,
): TextBlock[] {
  const hasRoom = (texts: readonly string[]) => texts.filter((text) => text !== '').length < 2
  const side = (['right', 'left'] as const).find((each) => hasRoom(sides[each]))
  const width = naturalWidth(editorsLine, faces.strip, measure) * (EDITORS_SIZE / 1000)
  if (side === undefined || width > place.width) return []
  return words.set({
    name: 'masthead-editors',
    role: 'editors',
    texts: [editorsLine],
    face: faces.strip,
    size: EDITORS_SIZE,
    align: side === 'right' ? 'end' : 'start',
    x: side === 'right' ? metrics.width - place.width : 0,
    width: place.width,
    top: place.top + metrics.rowHeight,
    leading: metrics.rowHeight,
  })
}

function setStrip(issue: Issue, paper: Paper, editorsLine: string, topRow: number, setting: TopSetting): StripTop {
  const { metrics, faces, words } = setting
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
  const date = join(dateOf(masthead, issue), printed(masthead.weekday, issue.weekday))
  const pageCount = printed(masthead.pageCount, undefined)
  const addresses = [
    printed(masthead.site, labelled(paper.site, '网址：')),
    printed(masthead.mail, labelled(paper.mail, '邮箱：')),
  ]
  const hasAddress = addresses.some((address) => address !== '')
  const below = join(printed(masthead.lunarDate, undefined), hasAddress ? pageCount : '')
  const right = hasAddress ? addresses : [pageCount]
  const cell = { role: 'strip' as const, face: faces.strip, size: SMALL, top, leading: row }
  const editors = setEditors(editorsLine, { left, right }, { top, width: third }, setting)
  const blocks: Block[] = [
    {
      kind: 'rule',
      name: 'masthead-rule-top',
      weight: 'thick',
      frame: { x: 0, y: topRow * row + Math.round(row / 2), width: metrics.width, height: 0 },
    },
    ...words.set({ ...cell, name: 'masthead-numbers', texts: left, align: 'start', x: 0, width: third }),
    ...words.set({
      ...cell,
      name: 'masthead-date',
      texts: [date],
      face: faces.headline,
      size: 1380,
      align: 'centre',
      x: third,
      width: third,
    }),
    ...words.set({
      ...cell,
      name: 'masthead-lunar-date',
      texts: [below],
      align: 'centre',
      x: third,
      width: third,
      top: top + row,
    }),
    ...words.set({
      ...cell,
      name: 'masthead-addresses',
      texts: right,
      align: 'end',
      x: 2 * third,
      width: metrics.width - 2 * third,
    }),
    ...editors,
    {
      kind: 'rule',
      name: 'masthead-rule-foot',
      weight: 'thin',
      frame: { x: 0, y: (topRow + 3) * row + Math.round(row / 2), width: metrics.width, height: 0 },
    },
  ]
  return { blocks, holdsEditors: editors.length > 0 }
}

/** Rows of a masthead above its strip: what an ear beside the nameplate has. */
export function rowsBesideEar(mastheadRows: number): number {
  return Math.max(0, mastheadRows - STRIP_ROWS)
}

/** Sets the masthead of a front page; `width` is less than the page's where a story has the ear. */
export function setMasthead(
  { issue, paper }: { readonly issue: Issue; readonly paper: Paper },
  editorsLine: string,
  place: { readonly rows: number; readonly width: number },
  setting: Setting,
): PageTop {
  const upper = rowsBesideEar(place.rows)
  const room = { width: place.width, rows: upper }
  const { left, right } = sideWords(issue, paper)
  const words = wordSetter(setting.measure)
  const topSetting = { ...setting, words }
  const strip = setStrip(issue, paper, editorsLine, upper, topSetting)
  const blocks = [
    ...setSide('left', left, room, topSetting),
    ...setNameplate(paper, room, setting),
    ...setSide('right', right, room, topSetting),
    ...strip.blocks,
  ]
  return { blocks, holdsEditors: strip.holdsEditors, unset: words.unset }
}
