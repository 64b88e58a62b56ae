/** What is true of a paper and not of one day: `data/papers/<paper>/paper.json`. */
import { z } from 'zod'
import { PaperId, SCHEMA_VERSION } from './schema.ts'

/** Web addresses alone, and none with a name in front of the host, which passes one host off as another. */
const WebAddress = z.url({ protocol: /^https?$/ }).refine((address) => !/^[a-z]+:[/\\]*[^/\\?#]*@/i.test(address))

/** The type page (版心) and its grid. Lengths in mm, measures in em of the body, heights in rows of the body. */
export const PageFormat = z.object({
  widthMm: z.number().min(50).max(1000),
  heightMm: z.number().min(50).max(1500),
  /** 版心 */
  typeWidthMm: z.number().min(40).max(1000),
  typeHeightMm: z.number().min(40).max(1500),
  /** Width of the type area in em, e.g. 83 = 6 base columns of 13 and 5 gutters of 1. */
  measureEm: z.int().min(10).max(400),
  /** Height of the type area in rows, e.g. 86. */
  rows: z.int().min(10).max(400),
  /** 基本栏 */
  baseColumns: z.int().min(1).max(16),
  /** 栏空, in em. */
  gutterEm: z.number().min(0.5).max(4),
})

/** A face by the role it plays; the faces themselves are in `src/faces`. */
export const FaceId = z.enum(['serif', 'serif-black', 'sans', 'kai', 'brush'])

export const PageFaces = z.object({
  body: FaceId,
  headline: FaceId,
  kicker: FaceId,
  deck: FaceId,
  caption: FaceId,
  nameplate: FaceId,
  strip: FaceId,
})

/** How the front page is made up where the page itself does not say: the masthead's height in rows, the columns of the lead. */
export const FrontTemplate = z.object({
  mastheadRows: z.int().min(0).max(60),
  /** Columns of a lead over the whole width. */
  columns: z.int().min(1).max(12),
  /** Measures of those columns in em, from the left, where they are not alike, e.g. `[27, 13, 13, 27]`. */
  measures: z.array(z.number().min(6).max(60)).min(1).max(12).optional(),
  /** Base columns of the ear (报眼) beside the nameplate, on days when a story has it. */
  earColumns: z.int().min(1).max(4).optional(),
})

/** How body text is set; see `core/compose/text/type-rules.ts`. Absent: as print set the first page. */
export const BodyRules = z.object({
  policy: z.enum(['outFirst', 'balanced', 'inFirst']),
  /** Thousandths of an em between Han and Latin. */
  hanLatinGap: z.int().min(0).max(500),
})

/** Rules between stories: 正线 thin, 反线 thick, 双线 double, 花线 dotted. */
export const RuleWeight = z.enum(['thin', 'thick', 'double', 'dotted'])

export const Paper = z.object({
  schema: z.literal(SCHEMA_VERSION),
  id: PaperId,
  name: z.string().min(1).max(40),
  /** Our own specimen paper says so. */
  specimen: z.boolean().optional(),
  nameplate: z.object({
    text: z.string().min(1).max(20),
    colour: z.enum(['red', 'black']),
    /**
     * What a hand would change at the gaps between its characters, in thousandths of their em, e.g. `[-90, 40]`: the
     * characters of a brush do not fill their boxes alike.
     */
    kern: z.array(z.int().min(-500).max(500)).max(20).optional(),
  }),
  sponsor: z.string().optional(),
  organiser: z.string().optional(),
  publisher: z.string().optional(),
  cn: z
    .string()
    .regex(/^CN\d{2}-\d{4}$/)
    .optional(),
  postalCode: z.string().optional(),
  /** The paper's printed web address. */
  site: WebAddress.optional(),
  mail: z.email().optional(),
  /**
   * Whose the words are, for the foot of the paper's screens, e.g. `据印刷版面文字重排，文字归安徽科技报社所有`. Absent:
   * nothing is said of it.
   */
  rights: z.string().min(1).max(80).optional(),
  wechat: z
    .object({
      /** Name of the account as printed. */
      account: z.string(),
      /**
       * What the account's own code says (`http://weixin.qq.com/r/…`), from the paper; null until the paper gives it.
       * Never guessed: without it the code leads to the account search by name.
       */
      code: WebAddress.nullable(),
    })
    .optional(),
  format: PageFormat,
  faces: PageFaces,
  front: FrontTemplate,
  body: BodyRules.optional(),
  rules: z.object({ stories: RuleWeight }).optional(),
  /** The side at which heads of stories may stand downward (竖题) where that suits the page; absent: they stand across. */
  uprightHeads: z.enum(['right', 'left']).optional(),
})

export type Paper = z.infer<typeof Paper>
export type PageFormat = z.infer<typeof PageFormat>
export type PageFaces = z.infer<typeof PageFaces>
export type FaceId = z.infer<typeof FaceId>
