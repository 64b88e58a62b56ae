import type { Features } from '../features.ts'
import { type Rule, rule } from './rule.ts'
import { isGuide, isSetApart, REFERRAL, SPEECH, SALUTATION, SAYS, isDateAlone } from './shapes.ts'

/** A line that asks or calls: a headline may, a text of one line may too. */
const isCall = (f: Features): boolean =>
  f.width <= 26 && f.innerStops === 0 && /[?!？！][”’」』)]{0,2}$/.test(f.folded.slice(-4))

/** `联系人：张先生`, `报名电话：…` */
const FIELD =
  /^(?:联系人|[\p{Script=Han}]{0,4}(?:电话|地址|时间|地点|热线|邮编|网址|传真|信箱)|截止\p{Script=Han}{0,4}|待遇|要求)[ ]?:/u

/** `……`, `* * *` on a line of its own, within a text. */
const PAUSE = /^(?:…{2,6}|\*[ ]?\*[ ]?\*(?:[ ]?\*)?)$/u

/** What speaks for text, and for the kinds of text. */
export const BODY_RULES: readonly Rule[] = [
  rule('paragraph', 1, 'paragraph: ends as a sentence', (f) => f.endsSentence && f.width >= 14 && !isCall(f)),
  rule('paragraph', 3.25, 'paragraph: ends in a question or an exclamation', (f) => f.width >= 14 && isCall(f)),
  rule('paragraph', 1.75, 'paragraph: several sentences', (f) => f.innerStops >= 1),
  rule('paragraph', 1, 'paragraph: long', (f) => f.width >= 60),
  rule('paragraph', 0, 'paragraph: longer than headlines', (f) => f.width >= 36 && f.width < 60),
  rule('paragraph', 3, 'paragraph: clauses', (f) => f.commas >= 2),
  rule('paragraph', 2.5, 'paragraph: a clause', (f) => f.commas === 1),
  rule('paragraph', 1.75, 'paragraph: indented', (f) => f.segment.indent >= 1.5 && f.segment.indent <= 2.5),
  rule('paragraph', 2, 'paragraph: opens with a dateline', (f) => f.segment.lead !== undefined),
  rule('paragraph', 0.5, 'paragraph: closes with a byline', (f) => f.segment.tailByline !== undefined),
  rule('paragraph', 3, 'paragraph: opens by saying who says it', (f) => SAYS.test(f.folded)),
  rule('paragraph', 13.75, 'paragraph: only refers to another page', (f) => REFERRAL.test(f.folded)),
  rule(
    'paragraph',
    13.75,
    'paragraph: a note to a table',
    (f) => /^\(?(?:单位|资料来源|数据来源|采价时间|统计时间|制表|注|说明)[:]/.test(f.folded) && f.width <= 48,
  ),
  rule('paragraph', 12.5, 'paragraph: a remark of the editor', (f) =>
    /^\((?:未完待续|待续|全文完|完|附(?:图片?|照片|表|图表))\)$/.test(f.folded),
  ),
  rule('paragraph', 26, 'paragraph: dots or stars for a pause', (f) => PAUSE.test(f.folded)),
  rule('paragraph', 12, 'paragraph: a salutation', (f) => SALUTATION.test(f.folded)),
  rule('paragraph', 5.25, 'paragraph: speech', (f) => SPEECH.test(f.folded)),
  rule('paragraph', 0.25, 'paragraph: a short sentence', (f) => f.endsSentence && f.width < 14),
  rule('paragraph', 12, 'paragraph: a jump line stands in its midst', (f) => f.segment.isInterrupted === true),
  rule('continuation', 23.25, 'continuation: behind a jump line in its midst', (f) => f.segment.isResumed === true),
  rule('paragraph', -2, 'paragraph: short and no sentence', (f) => f.width < 14 && !f.endsSentence),
  rule('paragraph', 0.25, 'paragraph: no sentence', (f) => !f.endsSentence && f.innerStops === 0 && f.commas === 0),
  rule('paragraph', -3.25, 'paragraph: furniture', (f) => f.furnished >= 0.6),
  rule('continuation', 1, 'continuation: text', (f) => f.width >= 1 && f.furnished < 0.6),
  rule('continuation', 0.75, 'continuation: ends as a sentence', (f) => f.endsSentence),
  rule('continuation', 1.25, 'continuation: several sentences', (f) => f.innerStops >= 1),
  rule('continuation', -0.5, 'continuation: long', (f) => f.width >= 60),
  rule('continuation', 1, 'continuation: opens with the end of a clause', (f) =>
    /^[^,。、]{1,3}[,。、]/.test(f.folded),
  ),
  rule('continuation', 1.5, 'continuation: clauses', (f) => f.commas >= 1),
  rule('continuation', -8, 'continuation: indented like a new paragraph', (f) => f.segment.indent >= 1.5),
  rule(
    'continuation',
    -12,
    'continuation: opens with a dateline or label',
    (f) => f.segment.lead !== undefined || /^(?:编者按|图为|记者:|问:|答:)/.test(f.folded),
  ),
  rule('continuation', -8, 'continuation: set apart as the stories of this page are', isSetApart),
  rule('continuation', -11, 'continuation: opens with a number', (f) =>
    /^(?:\d{1,2}[.、]|\([\d一二三四五六七八九十]{1,3}\)|[①-⑳])/.test(f.folded),
  ),
  rule('continuation', -4, 'continuation: opens like a new paragraph', (f) =>
    /^(?:会议|他|她|据悉|据了解|近日|同时|此外|目前|截至|当天|记者|近年来)/.test(f.folded),
  ),
  rule('note', 16.75, 'note: 编者按 and its like', (f) =>
    /^[(【]?(?:编者按|编者的话|编后|编者注|开栏的话|开栏语|开篇的话|按语|核心提示|核心阅读|内容提要|阅读提示|新闻背景|编前)/.test(
      f.folded,
    ),
  ),
  rule(
    'question',
    18,
    'question: a speaker and a colon',
    (f) =>
      f.width >= 8 &&
      /^(?!编者|编后|编辑|(?:\p{Script=Han}{0,2}(?:时间|地点|电话|地址|热线|单位|要求|条件|方式|内容|对象|名称|价格|日期|主题|来源|标准))|联系人|按语|图为|说明|新华|[^:]{1,3}[说道问答喊讲])(?:记者|问|答|主持人|本报记者|[QA]|\p{Script=Han}{2,4}(?=: ?[^\d]))[ ]?:/u.test(
        f.folded,
      ) &&
      (f.sharesSpeaker || /^(?:记者|问|答|主持人|本报记者|[QA])[ ]?:/.test(f.folded)) &&
      f.commas + f.innerStops + (f.endsSentence ? 1 : 0) >= 1,
  ),
  rule('list-item', 10, 'list item: an article of a regulation', (f) =>
    /^第[一二三四五六七八九十百]{1,5}条[ :]/.test(f.folded),
  ),
  rule('list-item', 11.25, 'list item: a time and what is on', (f) => /^\d{1,2}:\d{2} /.test(f.folded)),
  rule('list-item', 16, 'list item: a title and its page', isGuide),
  rule('headline', -8, 'headline: a time and what is on', (f) => /^\d{1,2}:\d{2} /.test(f.folded)),
  rule('headline', -10, 'headline: a title and its page', isGuide),
  rule('list-item', 16, 'list item: a title and a page, line by line', (f) => f.isInGuide),
  rule('headline', -10, 'headline: a title and a page, line by line', (f) => f.isInGuide),
  rule('table', -2, 'table: a single cell', (f) => f.spaces === 0),
  rule(
    'paragraph',
    10.5,
    'paragraph: who signs and when, in a notice',
    (f) =>
      f.isInNotice && f.width <= 30 && !isDateAlone(f) && f.segment.furniture.some(({ field }) => field === 'date'),
  ),
  rule('paragraph', 5.75, 'paragraph: whom to ask, in a notice', (f) => f.isInNotice && FIELD.test(f.folded)),
  rule('headline', -7.75, 'headline: a field and what it says', (f) => FIELD.test(f.folded)),
  rule('kicker', -8, 'kicker: a field and what it says', (f) => FIELD.test(f.folded)),
  rule('deck', -6, 'deck: a field and what it says', (f) => FIELD.test(f.folded)),
  rule('verse', -6, 'verse: set apart, a text below it', (f) => f.isOverText),
  rule('list-item', 15.5, 'list item: names, row by row', (f) => f.isInNameList && !f.isInTable),
  rule('headline', -8, 'headline: names, row by row', (f) => f.isInNameList),
  rule('deck', -8, 'deck: names, row by row', (f) => f.isInNameList),
  rule('byline', -10, 'byline: names, row by row', (f) => f.isInNameList),
  rule('list-item', 14.25, 'list item: in a column of briefs', (f) => f.isBrief),
  rule('headline', -8, 'headline: in a column of briefs', (f) => f.isBrief),
  rule('deck', -8, 'deck: in a column of briefs', (f) => f.isBrief),
  rule('list-item', 1.25, 'list item: a bullet', (f) => f.width > 4 && f.width <= 60 && /^[●◆★•◎◇▶►△▽]/.test(f.folded)),
  rule('headline', -5.25, 'headline: a bullet', (f) => /^[●◆★•◎◇▶►△▽]/.test(f.folded)),
  rule(
    'list-item',
    8.25,
    'list item: a bullet or number',
    (f) => f.width > 6 && /^(?:[●■◆▲★·•◎◇※▶►△▽]|[①-⑳]|\d{1,2}[.、](?!\d(?!\d{3}年))|\(\d{1,2}\))/.test(f.folded),
  ),
  rule(
    'table',
    2,
    'table: columns of figures',
    (f) =>
      f.spaces >= 3 &&
      f.digits >= 4 &&
      f.innerStops === 0 &&
      f.folded.split(/ {1,}/).length >= 4 &&
      f.commas <= 1 &&
      f.furnished < 0.5,
  ),
  rule('table', 5, 'table: many cells in a line', (f) => f.sharesCells && f.spaces >= 3),
  rule('headline', -7.5, 'headline: many cells in a line', (f) => f.sharesCells && f.spaces >= 3),
  rule('deck', -8, 'deck: many cells in a line', (f) => f.sharesCells && f.spaces >= 3),
  rule('byline', -10, 'byline: a list of names', (f) => f.sharesCells && f.spaces >= 3),
  rule('table', 3.75, 'table: three rows of as many cells', (f) => f.isInTable && f.furnished < 0.5),
  rule('headline', -3, 'headline: three rows of as many cells', (f) => f.isInTable),
  rule('deck', -4, 'deck: three rows of as many cells', (f) => f.isInTable),
  rule('table', 2, 'table: as many cells as the line beside it', (f) => f.sharesCells && f.furnished < 0.5),
  rule(
    'verse',
    3.25,
    'verse: short lines on end',
    (f) => f.shortRun >= 4 && f.width <= 16 && f.furnished < 0.3 && f.digits === 0,
  ),
  rule('verse', 2.5, 'verse: many short lines on end', (f) => f.shortRun >= 6 && f.width <= 16 && f.digits === 0),
  rule('headline', -2.75, 'headline: among many short lines', (f) => f.shortRun >= 6 && f.furnished < 0.5),
  rule('verse', -8, 'verse: numbered or with a bullet', (f) => /^[①-⑳\d●◆▲★•◎◇▶►△▽■]/.test(f.folded)),
  rule(
    'verse',
    -8,
    'verse: set apart as the stories of this page are',
    (f, page) => page.gapsSure && f.segment.gap > page.usualGap,
  ),
  rule('verse', -4.75, 'verse: names', (f) => f.segment.byline !== undefined),
  rule('verse', 4.25, 'verse: ends in a mark', (f) => f.shortRun >= 4 && f.width <= 16 && /[,。;!?]$/.test(f.folded)),
]
