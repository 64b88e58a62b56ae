/**
 * What the lines of a headline stack (标题组) show of being 引题, 主题 or 副题, where no size of type says it: each line for
 * itself, two lines beside each other, and the stack as a whole. What each sign weighs is in `stack-points.ts`.
 */
import type { Features } from '../roles/features.ts'
import { COLUMN_TAG } from '../roles/rules/shapes.ts'
import { countEchoes, countPairs } from '../roles/words-around.ts'

const DASHED = /^(?:——|一一|--|—|──)/
const ENDS_OPEN = /(?:——|一一|--|—|:)$/
/** Says where and who before the headline says what: `我省出台十条措施`, `市委常委会召开会议`, `全市春耕现场会召开`. */
const SETS_THE_SCENE =
  /(?:召开|举行|启动|闭幕|开幕|揭牌|发布)$|(?:会议|座谈会|现场会|推进会|动员会|部署会|大会)$|(?:出台|印发|公布|发布|推出|下发)[^，。]{0,12}(?:措施|意见|办法|规划|方案|通知|数据|规定|条例|名单)$|(?:指出|要求|强调|提出|认为|显示|表示|预计|获悉)$|^本报(?:专访|独家|调查)/u
/** Begins as what goes on from the line above: a verb or a preposition, not a new matter. */
const GOES_ON = /^(?:提出|首[个批次座台]|一[起个批次座]|[创向以为将按再被获送致受由于在自从把对与和的等年])/u
/** Reads on in the next line: the line end is of print, not of sense. */
const READS_ON = /[的和与及向在为对将把被让、,“《(]$/
/** `城管回应：本周内更换完毕`, `“我就是顺手拉了一把”`: who says what of the headline. */
const IS_COMMENT = /^(?:\p{Script=Han}{2,8}:.|“[^“”]{4,}”$|「[^「」]{4,}」$)/u
/** `物业：正在联系厂家`: who answers for it. */
const IS_ANSWER =
  /^\p{Script=Han}{0,8}(?:回应|专家|物业|商会|商會|警方|校方|官方|厂家|律师|医生|店家|当事人|店主|局|部|委|办):./u
const NAMES_A_COLUMN =
  /(?:时评|论坛|专栏|特写|通讯|调查|来信|言论|随笔|札记|见闻|手记|社论|短评|评论|专访|连载|专题|专版|系列报道)$/u
const ATTENDS = /出席|主持|讲话|致辞|参加|作报告|宣读/u

/** Signs of one line, with what each asks. */
const LINE_SIGNS = {
  'a word': (f) => f.width <= 5,
  'very short': (f) => f.width > 5 && f.width <= 8,
  short: (f) => f.width > 8 && f.width <= 12,
  middling: (f) => f.width > 12 && f.width <= 16,
  long: (f) => f.width > 16 && f.width <= 22,
  'very long': (f) => f.width > 22,
  'begins with a dash': (f) => DASHED.test(f.folded),
  'ends open': (f) => ENDS_OPEN.test(f.folded),
  'sets the scene': (f) => SETS_THE_SCENE.test(f.folded),
  'goes on': (f) => GOES_ON.test(f.folded),
  'reads on': (f) => READS_ON.test(f.folded),
  'a comment': (f) => IS_COMMENT.test(f.folded),
  'an answer': (f) => IS_ANSWER.test(f.folded),
  'a column': (f) => NAMES_A_COLUMN.test(f.folded) || COLUMN_TAG.test(f.folded),
  'who attends': (f) => ATTENDS.test(f.folded),
  'in two parts': (f) => f.isCouplet,
  'a space': (f) => f.spaces > 0 && !f.isCouplet,
  'a comma': (f) => f.commas > 0,
  'a colon': (f) => /:./.test(f.folded),
  figures: (f) => f.digits > 0,
  'a quote': (f) => /[“「]/.test(f.folded),
  asks: (f) => /[?!？！]/.test(f.folded),
  'of whom': (f) => /^[记访]/u.test(f.folded),
  'here with us': (f) => /我省|我市|我县|我区|全省|全市|全县|我国|我校|本市/u.test(f.folded),
} as const satisfies Record<string, (features: Features) => boolean>

const SOME = 0.3
const MUCH = 0.6

const echoOf = (line: Features, below: string): string => {
  const share = countEchoes(line.folded, below) / Math.max(1, countPairs(line.folded))
  if (share === 0) return 'no word of it below'
  return share < SOME ? 'few words of it below' : share > MUCH ? 'most words of it below' : 'some words of it below'
}

const signsOfLine = (line: Features, below: string): string[] => [
  ...Object.entries(LINE_SIGNS)
    .filter(([, holds]) => holds(line))
    .map(([sign]) => sign),
  echoOf(line, below),
]

/** Width of a line as a part of the one above, up to each limit. */
const RATIOS: readonly (readonly [limit: number, sign: string])[] = [
  [0.5, 'less than half as long'],
  [0.75, 'much shorter'],
  [0.95, 'shorter'],
  [1.05, 'as long'],
  [1.34, 'longer'],
  [1.75, 'much longer'],
  [Number.POSITIVE_INFINITY, 'nearly twice as long'],
]

const signsBetween = (above: Features, below: Features): string[] => {
  const ratio = below.width / Math.max(0.5, above.width)
  const signs = [RATIOS.find(([limit]) => ratio < limit)?.[1] ?? 'as long']
  if (READS_ON.test(above.folded)) signs.push('the upper reads on')
  if (GOES_ON.test(below.folded)) signs.push('the lower goes on')
  if (SETS_THE_SCENE.test(above.folded)) signs.push('the upper sets the scene')
  if (above.isCouplet !== below.isCouplet)
    signs.push(above.isCouplet ? 'the upper in two parts' : 'the lower in two parts')
  return signs
}

/** `k` for a 引题, `h` for a line of the 主题, `d` for a 副题. */
export type Split = string

/** All that a stack of so many lines can be: never without a headline. */
export const splitsOf = (lines: number): Split[] =>
  Array.from({ length: lines }, (_, kickers) =>
    Array.from(
      { length: lines - kickers },
      (_each, at) => 'k'.repeat(kickers) + 'h'.repeat(at + 1) + 'd'.repeat(lines - kickers - at - 1),
    ),
  ).flat()

const TALL = 4

const shapeOf = (split: Split): string =>
  split.length < TALL ? split : `${split.charAt(0)}…${split.charAt(split.length - 1)}`

/** The signs of a stack, looked at once. */
export type StackLook = { readonly own: readonly string[][]; readonly between: readonly string[][] }

/** Looks at the lines of a stack; `below` is the text that it stands over. */
export const lookAtStack = (lines: readonly Features[], below: string): StackLook => ({
  own: lines.map((line) => signsOfLine(line, below)),
  between: lines.slice(1).map((line, at) => {
    const above = lines[at]
    return above === undefined ? [] : signsBetween(above, line)
  }),
})

/** What speaks for one split of a stack, each as the key of its points: `khd`, `k: a word`, `kh: longer`. */
export const signsOf = ({ own, between }: StackLook, split: Split): string[] => [
  shapeOf(split),
  ...own.flatMap((signs, at) => signs.map((sign) => `${split.charAt(at)}: ${sign}`)),
  ...between.flatMap((signs, at) => signs.map((sign) => `${split.slice(at, at + 2)}: ${sign}`)),
]
