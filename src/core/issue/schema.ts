/**
 * What an issue is: the only definition. Types are inferred from it, `public/schema/issue.json` is generated
 * from it, and it is applied where a value enters (file, network, import) and nowhere else.
 *
 * Two ideas carry the model.
 *
 * - Every text remembers where it stood in the raw page (`source`) and what was done to it (`repairs`).
 *   Undoing a repair gives the raw characters back; nothing is lost on the way in.
 * - What the page did not hold is absent: an optional field that is missing, never an empty string or a guess.
 */
import { z } from 'zod'
import { LIMITS } from './limits.ts'

/** Version of this schema, kept in each file. */
export const SCHEMA_VERSION = 1

/** Address of a paper in URLs and folders, e.g. `ahkjb`. */
export const PaperId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/)

/** A calendar date as a string, e.g. `2024-06-12`; never a `Date`, which would bring a time zone. */
export const IssueDate = z.iso.date()

/**
 * A place in the raw page: `[line, column, endLine, endColumn]`. Lines and columns count from 1, columns in code
 * points; the end is exclusive. A line is what stands between two line ends of the decoded text.
 */
export const Span = z.tuple([z.int().min(1), z.int().min(1), z.int().min(1), z.int().min(1)])

export const RepairKind = z.enum([
  /** Half-width marks beside Han restored to full width (全角标点). */
  'punctuation-width',
  /** A paragraph cut by the foot of a printed column, joined again (断栏). `before` holds the line ends. */
  'column-break',
  /** A line end inside a paragraph that is no paragraph end. */
  'line-break',
  /** Names run together in the source, set apart with U+3000. */
  'names',
  /** Spaces dropped or added. */
  'space',
  /** Quotes turned the right way round. */
  'quote',
  /** Invisible or directional controls removed. */
  'invisible',
  /** A printed line that the extractor gave twice, taken out once. */
  'doubled-line',
  /** A character that scanning took for another. */
  'misread',
  /** A paragraph that the extractor gave twice, taken out once. */
  'doubled-paragraph',
  /** The sign of a radical (⽇) where the character stands (日). */
  'radical',
])

/**
 * One repair of a text. `at` are the offsets (UTF-16 units) in the repaired text at which `after` stands where
 * the raw page has `before`: for each offset o, `text.slice(o, o + after.length) === after`.
 * Example: `{ kind: 'punctuation-width', before: ',', after: '，', at: [6, 31] }`.
 */
export const Repair = z.object({
  kind: RepairKind,
  before: z.string().max(LIMITS.textLength),
  after: z.string().max(LIMITS.textLength),
  at: z.array(z.int().min(0)),
  /** 0 to 1: how sure the reader of the page is. Absent means certain. */
  confidence: z.number().min(0).max(1).optional(),
})

const text = z.string().max(LIMITS.textLength)

/**
 * An editor's word on one repair (取舍): `refused`, it is not to be made; `accepted`, it was only offered and is to be made.
 * It is known by its kind, its place in the raw page and what stands there; where the raw page has something else by
 * now, the decision is void.
 */
export const Decision = z.object({
  verdict: z.enum(['refused', 'accepted']),
  kind: RepairKind,
  place: Span,
  before: text,
  after: text,
})

/**
 * A text of the page. In headlines and decks U+0020 stands for the printed line break, which the composer prefers
 * as a break, and U+3000 separates names.
 */
export const Text = z.object({
  text,
  source: z.array(Span),
  repairs: z.array(Repair).optional(),
})

/** A fact printed on the page: the words as printed and the value read from them, e.g. `本期16版` and `16`. */
export const Fact = Text.extend({ value: text })

/** A jump line (转版): where the story goes on, or where it came from. `text` is as printed, e.g. `（下转二版）`. */
export const Jump = Text.extend({
  direction: z.enum(['to', 'from']),
  page: z.int().min(1),
  /** Letter of a lettered page, e.g. `A` in `下转A3版`. */
  section: z.string().max(2).optional(),
  /**
   * The other half, where the issue holds it: page number and story number from 1. `headline` are the lines of its 主题,
   * in the file of a page alone, which does not hold the other half (`issue-around.ts`).
   */
  target: z.object({ page: z.int().min(1), story: z.int().min(1), headline: z.array(text).optional() }).optional(),
})

/** A picture file held for a photograph, relative to the issue file. */
export const Image = z.object({
  src: z
    .string()
    .regex(/^[\w-][\w./-]*\.(?:jpe?g|png|webp|avif)$/)
    .refine((src) => !src.includes('..')),
  width: z.int().min(1).max(20_000),
  height: z.int().min(1).max(20_000),
  alt: text.optional(),
})

/** A photograph (新闻图片) with its own headline (图题), caption (图说) and credit (摄影). */
export const Photo = z.object({
  kind: z.literal('photo'),
  image: Image.optional(),
  headline: z.array(Text),
  caption: z.array(Text),
  /** As printed, e.g. text `阮雪枫 摄`, value `阮雪枫`. */
  credit: Fact.optional(),
})

/** 作者 as printed. `stands` says where: on a line of its own above the text, behind the dateline, or at the end (see `signature-at.ts`). */
export const Byline = Fact.extend({ stands: z.enum(['line', 'lead', 'tail']).optional() })

/** A paragraph; `role` only where it is more than plain text. */
export const Paragraph = Text.extend({
  role: z
    .enum(['subhead', 'pull-quote', 'note', 'question', 'list-item', 'table', 'verse', 'byline', 'advertisement'])
    .optional(),
})

/**
 * How print set the body of an article, where the page proves it: `20`, `4` and `26` are four columns of 20 characters
 * and 26 lines. Lines of a byline or jump on rows of their own count; the last column may be shorter.
 */
export const Geometry = z.object({
  /** 栏宽, in em of the body. */
  measure: z.number().min(4).max(100),
  /** 栏数 */
  columns: z.int().min(1).max(24),
  /** Lines of a full column. */
  lines: z.int().min(1).max(400),
  evidence: z.discriminatedUnion('kind', [
    /** Column ends left in mid-sentence (断栏), with the lines of the body behind which they stand, e.g. `[26, 78]`. */
    z.object({ kind: z.literal('scars'), lines: z.array(z.int().min(1)).min(2) }),
    /** The page came with positions: its columns were seen. */
    z.object({ kind: z.literal('positions') }),
  ]),
})

/** An article (稿件). */
export const Article = z.object({
  kind: z.literal('article'),
  /** 引题, above the headline. */
  kicker: z.array(Text),
  /** 主题, one entry a source line. */
  headline: z.array(Text),
  /** 副题, below the headline, one entry a printed line. */
  deck: z.array(Text),
  /** 作者, e.g. `本报记者 甲`. */
  byline: Byline.optional(),
  /** 电头, e.g. `新华社北京12月31日电`. */
  dateline: Text.optional(),
  paragraphs: z.array(Paragraph).max(LIMITS.paragraphsPerArticle),
  jumps: z.array(Jump),
  photos: z.array(Photo),
  geometry: Geometry.optional(),
})

/** One thing a reader opens: addressed by its number in the page's reading order, from 1. */
export const Story = z.discriminatedUnion('kind', [Article, Photo])

/** The masthead (报头) as printed on the front page; every field is optional on a real page. */
export const Masthead = z.object({
  /** 报名 */
  nameplate: Fact.optional(),
  /** 主管 */
  sponsor: Fact.optional(),
  /** 主办 */
  organiser: Fact.optional(),
  /** 出版 */
  publisher: Fact.optional(),
  /** 国内统一连续出版物号, value e.g. `CN34-0023` */
  cn: Fact.optional(),
  /** 邮发代号, value e.g. `25-5` */
  postalCode: Fact.optional(),
  /** 总第…期, value e.g. `5257` */
  issueNumber: Fact.optional(),
  /** value e.g. `2024-06-12` */
  date: Fact.optional(),
  /** value e.g. `星期三` */
  weekday: Fact.optional(),
  /** value e.g. `甲辰年五月初七` */
  lunarDate: Fact.optional(),
  /** 本期…版, value e.g. `16` */
  pageCount: Fact.optional(),
  /** value e.g. `http://www.ahkjb.com` */
  site: Fact.optional(),
  mail: Fact.optional(),
  /** The words beside the WeChat code, a line each. */
  wechat: z.array(Text),
  /** The words beside the digital edition's code, a line each. */
  digital: z.array(Text),
  /** What else the masthead says: telephone, price, the name in Latin letters. */
  other: z.array(Text).optional(),
})

/** A page (版) in reading order. */
export const Page = z.object({
  number: z.int().min(1).max(LIMITS.pages),
  /** 版名, e.g. `要闻`; absent when not printed. */
  name: Text.optional(),
  stories: z.array(Story).max(LIMITS.storiesPerPage),
  /** The story, from 1, that stands in the ear (报眼) beside the nameplate of a front page. */
  ear: z.int().min(1).optional(),
  /** The page number as printed, e.g. text `第2版`, value `2`. */
  printedNumber: Fact.optional(),
  /** What the strip of an inner page (页眉) repeats of the masthead. */
  strip: Masthead.optional(),
  /** 本版编辑, 校对 and the like, a line each. */
  editors: z.array(Text).optional(),
  /** What the parser did not understand, word for word. */
  unparsed: z.array(Text),
  /** What the editor decided about repairs of this page, in its order. */
  decisions: z.array(Decision).optional(),
  /** The raw file this page was read from, e.g. `raw/2024-06-12/01.txt`. */
  file: text.optional(),
})

/** An issue (期). The plain fields repeat the values of the masthead's facts for those who only read. */
export const Issue = z.object({
  schema: z.literal(SCHEMA_VERSION),
  paper: PaperId,
  /** Name of the publication, e.g. `安徽科技报`. */
  publication: text.optional(),
  date: IssueDate.optional(),
  weekday: text.optional(),
  lunarDate: text.optional(),
  issueNumber: z.int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
  /** Pages the issue has by its own word (本期16版), not pages held. */
  pageCount: z.int().min(1).max(999).optional(),
  masthead: Masthead,
  /** Number of the page that the masthead was read from, where it is not the first page without a strip. */
  mastheadFrom: z.int().min(1).max(LIMITS.pages).optional(),
  pages: z.array(Page).max(LIMITS.pages),
})

export type Span = z.infer<typeof Span>
export type Repair = z.infer<typeof Repair>
export type RepairKind = z.infer<typeof RepairKind>
export type Decision = z.infer<typeof Decision>
export type Text = z.infer<typeof Text>
export type Fact = z.infer<typeof Fact>
export type Byline = z.infer<typeof Byline>
export type Paragraph = z.infer<typeof Paragraph>
export type Jump = z.infer<typeof Jump>
export type Image = z.infer<typeof Image>
export type Photo = z.infer<typeof Photo>
export type Geometry = z.infer<typeof Geometry>
export type Article = z.infer<typeof Article>
export type Story = z.infer<typeof Story>
export type Page = z.infer<typeof Page>
export type Masthead = z.infer<typeof Masthead>
export type Issue = z.infer<typeof Issue>
