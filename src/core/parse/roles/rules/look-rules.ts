import type { Features } from '../features.ts'
import type { Look } from '../../sheet/look.ts'
import { type Rule, rule } from './rule.ts'

/** Holds of what came with its place in print, and looks so. */
const looks =
  (test: (look: Look, features: Features) => boolean) =>
  (features: Features): boolean =>
    features.segment.look !== undefined && test(features.segment.look, features)

/** Type of headings, and of the headings of briefs, as multiples of the text. */
const isLarge = ({ size }: Look): boolean => size >= 1.55
const isLarger = ({ size }: Look): boolean => size >= 1.18 && size < 1.55
const isTextSize = ({ size }: Look): boolean => size > 0.9 && size < 1.18
/** Longer runs of large type are a lead set larger than the rest. */
const isShort = ({ lines }: Look): boolean => lines <= 3

/** What this paper's press prints on the plate of a picture that is not held; no page has it for its own words. */
const isPlate = (f: Features): boolean =>
  f.segment.look !== undefined && /^(?:照片未收录|来源只存文字.{0,24}|.{0,8}图位|示意)$/.test(f.segment.text)

/** What print says of a block by its size, its face and its place. */
export const LOOK_RULES: readonly Rule[] = [
  rule('unknown', 60, 'unknown: the plate of a picture that is not held', isPlate),
  rule(
    'headline',
    10,
    'headline: set far larger than the text',
    looks((look) => isLarge(look) && isShort(look)),
  ),
  rule(
    'headline',
    6,
    'headline: set larger than the text',
    looks((look) => isLarger(look) && isShort(look)),
  ),
  rule(
    'headline',
    -7,
    'headline: set no larger than the text',
    looks((look) => isTextSize(look)),
  ),
  rule(
    'headline',
    -5,
    'headline: in the type of the text',
    looks((look) => isTextSize(look) && look.isTextFace),
  ),
  rule(
    'headline',
    -20,
    'headline: below a picture, in a type of its own',
    looks((look) => look.isCaption),
  ),
  rule(
    'kicker',
    4,
    'kicker: set larger than the text',
    looks((look) => (isLarger(look) || isLarge(look)) && isShort(look)),
  ),
  rule(
    'kicker',
    -6,
    'kicker: in the type of the text',
    looks((look) => isTextSize(look) && look.isTextFace),
  ),
  rule(
    'deck',
    4,
    'deck: set larger than the text',
    looks((look) => (isLarger(look) || isLarge(look)) && isShort(look)),
  ),
  rule(
    'deck',
    2,
    'deck: in another face than the text',
    looks((look) => !look.isTextFace && isShort(look)),
  ),
  rule(
    'deck',
    -8,
    'deck: in the type of the text',
    looks((look) => isTextSize(look) && look.isTextFace),
  ),
  rule(
    'subhead',
    5,
    'subhead: in another face than the text, alone on its line',
    looks((look, f) => isTextSize(look) && !look.isTextFace && look.lines === 1 && !look.isCaption && !f.endsSentence),
  ),
  rule(
    'subhead',
    -9,
    'subhead: set far larger than the text',
    looks((look) => isLarge(look)),
  ),
  rule(
    'subhead',
    -8,
    'subhead: below a picture',
    looks((look) => look.isCaption),
  ),
  rule(
    'paragraph',
    5,
    'paragraph: in the type of the text',
    looks((look, f) => isTextSize(look) && look.isTextFace && !look.isAlone && (look.lines > 1 || f.endsSentence)),
  ),
  rule(
    'paragraph',
    -9,
    'paragraph: set far larger than the text',
    looks((look) => isLarge(look) && isShort(look)),
  ),
  rule(
    'paragraph',
    -6,
    'paragraph: in another face than the text, next to a heading',
    looks((look, f) => !look.isTextFace && look.lines === 1 && f.around?.isStacked === true && !f.endsSentence),
  ),
  rule(
    'paragraph',
    -9,
    'paragraph: below a picture',
    looks((look) => look.isCaption),
  ),
  rule(
    'continuation',
    -9,
    'continuation: no line of print is left open',
    looks((look) => look.set !== 'full' || !look.isTextFace),
  ),
  rule(
    'caption',
    12,
    'caption: below a picture, in a type of its own',
    looks((look) => look.isCaption),
  ),
  rule(
    'caption',
    -4,
    'caption: below no picture',
    looks((look) => !look.isCaption && look.isTextFace),
  ),
  rule(
    'table',
    -14,
    'table: a line of type, not of cells',
    looks((look) => !look.isAlone),
  ),
  rule(
    'table',
    8,
    'table: its lines end where print ends them',
    looks((look, f) => look.isAlone && f.spaces >= 2),
  ),
  rule(
    'verse',
    8,
    'verse: its lines end where print ends them',
    looks((look, f) => look.isAlone && f.spaces < 2),
  ),
  rule(
    'byline',
    3,
    'byline: in another face than the text',
    looks((look, f) => isTextSize(look) && !look.isTextFace && look.lines === 1 && f.segment.byline !== undefined),
  ),
  rule(
    'nameplate',
    8,
    'nameplate: the largest type, at the head of the page',
    looks((look, f) => look.size >= 4 && look.top < 0.2 && look.lines === 1 && f.width <= 10),
  ),
  rule(
    'masthead',
    3,
    'masthead: small type at the head of the page',
    looks((look, f) => look.top < 0.22 && look.size < 1.55 && !look.isTextFace && f.furnished > 0),
  ),
  rule(
    'strip',
    3,
    'strip: at the very head of the page',
    looks((look) => look.top < 0.06 && look.lines === 1),
  ),
  rule(
    'unknown',
    60,
    'unknown: words in a picture',
    looks((look) => look.isPictureWord),
  ),
  rule(
    'verse',
    -12,
    'verse: a line of type, not a verse',
    looks((look) => !look.isAlone),
  ),
  rule(
    'headline',
    -8,
    'headline: small, at the very head of the page',
    looks((look) => look.top < 0.05 && look.size < 1.6),
  ),
  rule(
    'kicker',
    -10,
    'kicker: small, at the very head of the page',
    looks((look) => look.top < 0.05 && look.size < 1.6),
  ),
  rule(
    'nameplate',
    -8,
    'nameplate: no larger than the text',
    looks((look) => look.size < 1.15),
  ),
  rule(
    'strip',
    -6,
    'strip: below the head of the page',
    looks((look) => look.top > 0.08 && look.top < 0.9),
  ),
]
