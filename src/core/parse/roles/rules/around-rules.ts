/** What speaks for a headline or a 小标题 by what is around the line. */
import type { Around } from '../look-around.ts'
import type { PageContext } from '../page-context.ts'
import { type Rule, rule } from './rule.ts'

/** Holds of a line that could be a heading and has this around it. */
const around =
  (test: (around: Around, page: PageContext) => boolean): Rule['holds'] =>
  (features, page) =>
    features.around !== undefined && test(features.around, page)

/** Stories open below most headings of a page, or below few. */
const MOST = 0.6
const FEW = 0.3

/** Text in em: a line or two, what a brief has, what only an article has. */
const LITTLE = 60
const BRIEF = 300
const LONG = 400
const MANY_LINES = 4

/** Shares of words, see `shareOfWords`: of 小标题 a quarter stand above the first, of headlines between stories one in ten. */
const ONE_MATTER = 0.06
const TWO_MATTERS = 0.02

const opensHere = around((a) => a.opensBelow)
const opensElsewhere = around((a, { opened }) => !a.opensBelow && opened !== undefined && opened >= MOST)
const opensNowhere = around((_, { opened }) => opened !== undefined && opened < FEW)
const isUnderNews = around((a) => a.opening === 'news')
const isUnderSigned = around((a) => a.opening === 'signed')
const isStacked = around((a) => a.isStacked)
const hasMuchAbove = around((a) => a.linesAbove >= MANY_LINES)
const hasLittleBelow = around((a) => a.textBelow < LITTLE)
const hasMuchBelow = around((a) => a.textBelow >= LONG)
const isClosed = around((a) => a.isClosed)
const isBehindBrief = around((a) => a.opening === 'news' && !a.opensBelow && a.textAbove < BRIEF && !a.isStacked)
const echoesOnce = around((a) => a.echoes >= 1)
const echoesOften = around((a) => a.echoes >= 3)
const echoesMuch = around((a) => a.echoes >= 6)
const echoesNothing = around((a) => a.echoes === 0 && a.textBelow >= LITTLE)
const isOfOneMatter = around((a) => (a.sharedWords ?? 0) >= ONE_MATTER)
const isOfTwoMatters = around((a) => (a.sharedWords ?? 1) < TWO_MATTERS)
const isWithinArticle = around((a) => a.opening === 'signed' && !a.opensBelow && !a.isClosed && !a.isStacked)

/** A title that print repeats is a line like any headline; text that goes on at once has marks. */
const isRepeated: Rule['holds'] = (f) => f.around?.isRepeated === true && f.commas <= 1 && f.width <= 26
const isIndented: Rule['holds'] = (f) =>
  f.around !== undefined && f.around.linesAbove > 0 && f.segment.indent >= 1.5 && f.segment.indent <= 2.5
/** A 副题 may be as long as a line of text, and has no mark to show it. */
const isLongBeside: Rule['holds'] = (f) => f.around?.isStacked === true && f.width >= 18 && !f.endsSentence

/** What speaks for a headline or a 小标题 by what is above and below it. */
export const AROUND_RULES: readonly Rule[] = [
  rule('headline', 1.5, 'headline: right behind where a continued story came from', isRepeated),
  rule('subhead', -4.25, 'subhead: right behind where a continued story came from', isRepeated),
  rule('headline', 0.75, 'headline: a story opens below it', opensHere),
  rule('subhead', -0.75, 'subhead: a story opens below it', opensHere),
  rule('headline', -0.25, 'headline: stories of this page open below headings, not here', opensElsewhere),
  rule('subhead', 1, 'subhead: stories of this page open below headings, not here', opensElsewhere),
  rule('headline', 1.75, 'headline: stories of this page seldom open with a byline or dateline', opensNowhere),
  rule('subhead', 0, 'subhead: stories of this page seldom open with a byline or dateline', opensNowhere),
  rule('headline', 0, 'headline: the story above opened as news', isUnderNews),
  rule('subhead', -1.25, 'subhead: the story above opened as news', isUnderNews),
  rule('headline', 1.25, 'headline: the story above opened with a byline', isUnderSigned),
  rule('subhead', 1.5, 'subhead: the story above opened with a byline', isUnderSigned),
  rule('headline', 1.5, 'headline: another heading next to it', isStacked),
  rule('subhead', -2.5, 'subhead: another heading next to it', isStacked),
  rule('headline', 1.5, 'headline: many paragraphs above it', hasMuchAbove),
  rule('subhead', -0.25, 'subhead: many paragraphs above it', hasMuchAbove),
  rule('headline', -2, 'headline: hardly a text below it', hasLittleBelow),
  rule('subhead', -1.25, 'subhead: hardly a text below it', hasLittleBelow),
  rule('headline', 2.25, 'headline: a long text below it', hasMuchBelow),
  rule('subhead', 0.5, 'subhead: a long text below it', hasMuchBelow),
  rule('headline', 0.25, 'headline: the text above is signed or goes on elsewhere', isClosed),
  rule('subhead', -0.25, 'subhead: the text above is signed or goes on elsewhere', isClosed),
  rule('subhead', 2, 'subhead: indented as paragraphs are', isIndented),
  rule('deck', 1, 'deck: long, next to a heading', isLongBeside),
  rule('paragraph', 0.5, 'paragraph: no sentence, next to a heading', isLongBeside),
  rule('continuation', 0.25, 'continuation: no sentence, next to a heading', isLongBeside),
  rule('headline', 1.5, 'headline: the text below has a word of it', echoesOnce),
  rule('headline', 1.75, 'headline: the text below has words of it', echoesOften),
  rule('headline', 1.25, 'headline: the text below has many words of it', echoesMuch),
  rule('subhead', 0, 'subhead: the text below has no word of it', echoesNothing),
  rule('subhead', 1.25, 'subhead: of one matter with the text above', isOfOneMatter),
  rule('headline', 1.25, 'headline: another matter than the text above', isOfTwoMatters),
  rule('headline', 2.25, 'headline: behind a brief', isBehindBrief),
  rule('subhead', 0.25, 'subhead: behind a brief', isBehindBrief),
  rule('headline', 0.75, 'headline: within a signed article', isWithinArticle),
  rule('subhead', 0.5, 'subhead: within a signed article', isWithinArticle),
]
