import { PERHAPS_A_NAME } from '../../marks/find-byline.ts'
import type { Features } from '../features.ts'
import { type Rule, rule } from './rule.ts'
import {
  COLUMN_NAME,
  HEADLINE_TAG,
  NUMBERED,
  REFERRAL,
  SALUTATION,
  SAYS,
  SPEECH,
  isDateAlone,
  isSetApart,
  isTag,
  withoutSpace,
} from './shapes.ts'

/** `本报江城8月23日电 特派记者甲报道` on a line of its own. */
const isDatelineAlone = (f: Features): boolean =>
  f.segment.lead?.dateline !== undefined && f.segment.lead.to >= f.segment.text.length - 1

const hasTelephone = (f: Features): boolean => /(?<!\d)(?:1\d{10}|0?\d{2,3}-?\d{7,8}|\d{7})(?!\d)/.test(f.folded)

const couldHead = (f: Features): boolean => f.around !== undefined
const asks = (f: Features): boolean => couldHead(f) && /[?]$/.test(f.folded)
const isPaused = (f: Features): boolean => couldHead(f) && f.spaces === 1
const hasColon = (f: Features): boolean => couldHead(f) && /:./.test(f.folded)
const hasFigures = (f: Features): boolean => couldHead(f) && f.digits > 0
/** The verbs of news headlines, which 小标题 seldom have. */
const saysNews = (f: Features): boolean =>
  couldHead(f) &&
  /(?:召开|举行|启动|开幕|闭幕|出台|发布|通过|获|成立|突破|增长|揭晓|开工|竣工|投产|开通|落户|亮相|签约|破获|查处)/u.test(
    f.folded,
  )

/** What speaks for the lines of a headline stack and for 小标题. */
export const HEAD_RULES: readonly Rule[] = [
  rule('headline', -1.75, 'headline: as long as headlines are', (f) => f.width >= 4 && f.width <= 26),
  rule('headline', -0.75, 'headline: the usual length', (f) => f.width >= 9 && f.width <= 22),
  rule('headline', -0.5, 'headline: longer than most', (f) => f.width > 26 && f.width <= 34),
  rule('headline', -5.75, 'headline: too long', (f) => f.width > 34),
  rule('headline', -10, 'headline: far too long', (f) => f.width > 48),
  rule(
    'headline',
    -0.5,
    'headline: short for a headline',
    (f) => f.width <= 8.5 && !COLUMN_NAME.test(withoutSpace(f.folded)),
  ),
  rule('headline', 5.75, 'headline: name of a column of briefs', (f) => COLUMN_NAME.test(withoutSpace(f.folded))),
  rule('headline', -0.25, 'headline: one of several like it', (f) => f.parallels >= 2),
  rule('headline', -2.25, 'headline: another is like it', (f) => f.parallels === 1),
  rule('headline', -0.25, 'headline: none nearby is like it', (f) => f.isLone && f.parallels === 0 && f.width >= 6),
  rule('headline', -4.75, 'headline: numbered', (f) => NUMBERED.test(f.folded)),
  rule('headline', -12, 'headline: only refers to another page', (f) => REFERRAL.test(f.folded)),
  rule('headline', -10, 'headline: a salutation', (f) => SALUTATION.test(f.folded)),
  rule('headline', -0.75, 'headline: too short', (f) => f.width < 4 && !COLUMN_NAME.test(withoutSpace(f.folded))),
  rule('headline', 2.75, 'headline: no mark at its end', (f) => /[\p{L}\p{N}”》）)!?！？]$/u.test(f.folded)),
  rule('headline', 1, 'headline: asks', asks),
  rule('subhead', 1, 'subhead: asks', asks),
  rule('headline', 0, 'headline: a pause inside', isPaused),
  rule('subhead', -2.75, 'subhead: a pause inside', isPaused),
  rule('headline', -0.25, 'headline: a colon inside', hasColon),
  rule('subhead', 2.25, 'subhead: a colon inside', hasColon),
  rule('headline', 1, 'headline: says what has happened', saysNews),
  rule('subhead', -0.5, 'subhead: says what has happened', saysNews),
  rule('headline', -3.75, 'headline: figures in it', hasFigures),
  rule('subhead', 0, 'subhead: figures in it', hasFigures),
  rule('subhead', -2.75, 'subhead: as long as headlines are', (f) => f.width > 15),
  rule('headline', -9.25, 'headline: ends in a full stop', (f) => f.endsFullStop),
  rule('headline', -4.25, 'headline: ends in a comma', (f) => /[,、;]$/.test(f.folded)),
  rule('headline', -7.75, 'headline: several sentences', (f) => f.innerStops >= 1 && !/[!?]/.test(f.folded)),
  rule('headline', -1.5, 'headline: commas inside', (f) => f.commas >= 1),
  rule('headline', -1, 'headline: many commas inside', (f) => f.commas >= 3),
  rule('headline', 1.5, 'headline: a space for the printed line break', (f) => f.isCouplet && f.width >= 10),
  rule('headline', 2.5, 'headline: more space above it', (f, page) => f.segment.gap > page.usualGap),
  rule('headline', 1.75, 'headline: set apart as the stories of this page are', isSetApart),
  rule('subhead', -4.25, 'subhead: set apart as the stories of this page are', isSetApart),
  rule('headline', 4.5, 'headline: a tag before or behind', (f) => HEADLINE_TAG.test(f.folded)),
  rule('headline', -4, 'headline: opens as a paragraph does', (f) => SAYS.test(f.folded)),
  rule(
    'headline',
    -5,
    'headline: indented like a paragraph',
    (f) => f.segment.indent >= 1.5 && f.segment.indent <= 2.5 && f.width > 12,
  ),
  rule('headline', -12, 'headline: a byline', (f) => (f.segment.byline?.certainty ?? 0) >= 0.9),
  rule('headline', 1.75, 'headline: a word and perhaps a name', (f) => f.segment.byline?.rule === PERHAPS_A_NAME),
  rule('headline', -2.75, 'headline: names alone', (f) => (f.segment.byline?.certainty ?? 1) < 0.9),
  rule(
    'headline',
    -8,
    'headline: a dateline stands at its beginning',
    (f) => f.segment.lead !== undefined && (f.width > 20 || isDatelineAlone(f)),
  ),
  rule('headline', -12, 'headline: furniture', (f) => f.furnished >= 0.6),
  rule('headline', -6, 'headline: stands above a date that signs', (f) => f.isAboveDate),
  rule('headline', -5, 'headline: speech', (f) => SPEECH.test(f.folded)),
  rule('subhead', -5, 'subhead: speech', (f) => SPEECH.test(f.folded)),
  rule('headline', -8, 'headline: a byline stands between it and a heading', (f) => f.isBelowByline),
  rule('headline', -10, 'headline: a telephone number', hasTelephone),
  rule('deck', -10, 'deck: a telephone number', hasTelephone),
  rule('kicker', -10, 'kicker: a day and nothing else', isDateAlone),
  rule('headline', -6, 'headline: a day and nothing else', isDateAlone),
  rule('headline', -6, 'headline: no Han', (f) => f.han < 2),
  rule('headline', -2.75, 'headline: in brackets', (f) => /^\([^()]{1,30}\)$/.test(f.folded)),
  rule('kicker', 7.25, 'kicker: tag of a column', (f) => isTag(f)),
  rule('deck', 8.5, 'deck: tag of a column', (f) => isTag(f)),
  rule('headline', -3.25, 'headline: tag of a column', (f) => isTag(f)),
  rule(
    'kicker',
    7,
    'kicker: ends in a dash or colon',
    (f) => f.width <= 40 && /(?:——|一一|--|—|:)$/.test(f.folded) && f.innerStops === 0,
  ),
  rule(
    'deck',
    10.5,
    'deck: begins with a dash',
    (f) => f.width <= 60 && /^(?:——|一一|--|—|──)/.test(f.folded) && !f.endsFullStop,
  ),
  rule(
    'deck',
    0,
    'deck: longer than a headline, no sentence',
    (f) => f.width >= 12 && f.width <= 72 && f.innerStops === 0 && !f.endsSentence,
  ),
  rule(
    'deck',
    4.5,
    'deck: a space for the printed line break',
    (f) =>
      f.width >= 20 &&
      f.width <= 90 &&
      f.spaces >= 1 &&
      f.spaces <= 8 &&
      f.innerStops === 0 &&
      !f.endsSentence &&
      f.commas <= 2,
  ),
  rule('deck', 12, 'deck: when a law was made', (f) =>
    /^\([^()]{6,60}(?:通过|公布|发布|施行|修订|批准)\)$/u.test(f.folded),
  ),
  rule('deck', -12, 'deck: a dateline stands at its beginning', (f) => f.segment.lead?.dateline !== undefined),
  rule('deck', -4, 'deck: ends in a comma', (f) => /[,、;:]$/.test(f.folded)),
  rule(
    'deck',
    -10,
    'deck: a byline or furniture',
    (f) => (f.segment.byline?.certainty ?? 0) >= 0.9 || f.furnished > 0.6,
  ),
  rule('deck', -4.75, 'deck: a full sentence', (f) => f.endsFullStop || f.innerStops > 0),
  rule('deck', -3.75, 'deck: too short', (f) => f.width < 6),
  rule('subhead', 2, 'subhead: short line', (f) => f.width >= 2 && f.width <= 18 && !f.endsFullStop),
  rule('subhead', 0.75, 'subhead: very short line', (f) => f.width >= 2 && f.width <= 8.5 && !f.endsSentence),
  rule('subhead', 3.75, 'subhead: one of several like it', (f) => f.parallels >= 2),
  rule('subhead', 2, 'subhead: another is like it', (f) => f.parallels === 1),
  rule('subhead', 7.25, 'subhead: numbered', (f) => NUMBERED.test(f.folded)),
  rule(
    'subhead',
    1.75,
    'subhead: an ornament before it',
    (f) => f.width <= 20 && !f.endsFullStop && /^[■◆●▲★◇□▍▌▎|]/.test(f.folded),
  ),
  rule('subhead', 5.25, 'subhead: what the reporter adds', (f) =>
    /^(?:记者|采访|编辑|创作)(?:手记|札记|感言)$/.test(f.folded),
  ),
  rule('subhead', 3, 'subhead: a bare number', (f) => /^(?:\d{1,2}|[一二三四五六七八九十]{1,2})$/.test(f.folded)),
  rule(
    'subhead',
    -6,
    'subhead: byline or furniture',
    (f) => (f.segment.byline?.certainty ?? 0) >= 0.9 || f.furnished > 0.6,
  ),
  rule('subhead', -5.75, 'subhead: a comma at its end', (f) => /[,、;]$/.test(f.folded)),
]
