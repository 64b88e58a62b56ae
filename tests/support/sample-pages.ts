import { readFileSync } from 'node:fs'
import type { PageInput } from '#core/compose/compose-page.ts'
import { Paper } from '#core/issue/paper.ts'
import { type Article, Issue, type Page, type Photo, type Story } from '#core/issue/schema.ts'
import { articleOf, issueOf, paperOf, textOf } from './data-folder.ts'
import { seedIssueText } from './seed-page.ts'

/** Plain prose to fill columns with: our own words, on what this software does. */
const SENTENCES = [
  '报纸的一个版，先有稿件，后有版式。',
  '编辑把稿件按轻重排定次序，再算每篇占几栏、几行。',
  '标题要大小分明，两条标题并排时字号不能一样，行话叫“碰题”。',
  '正文一律落在网格上，左右两栏的字行对得齐，翻过来看也不乱。',
  '图片压在栏里，文字绕着它走；图说用楷体，末尾写明是谁拍的。',
  '排不下的文字不许悄悄剪去，多出几行、多出多少字，都要告诉编辑。',
  '句号、逗号不能站在行首，前括号不能留在行末，这叫避头避尾。',
  '两个标点碰在一起（比如句号后面跟着后引号），中间的空要收掉半个字。',
  '一个字不成一行，段末只剩一个字时，要从上一行借一个下来。',
  '2024年全国有报纸1700多种，其中用四开版面的占了一大半。',
  '破折号——占两个字的地方——从中间断开就错了，省略号也是这样……',
  '有人问：“为什么不让浏览器来排？”答案是：它不懂栏，也不懂网格。',
]

/** Prose of about `length` characters, whole sentences, beginning with sentence `from`. */
export const proseOf = (from: number, length: number): string => {
  let text = ''
  for (let index = from; text.length < length; index += 1) text += SENTENCES[index % SENTENCES.length] ?? ''
  return text
}

const paragraphsOf = (from: number, count: number, length: number): Article['paragraphs'] =>
  Array.from({ length: count }, (_, index) => textOf(proseOf(from + index * 3, length + index * 17)))

/** An article of several paragraphs, each a little longer than the last. */
export const proseArticle = (
  headline: string,
  { from = 0, count = 3, length = 90 }: { from?: number; count?: number; length?: number } = {},
  more: Partial<Article> = {},
): Article => articleOf(headline, '', { paragraphs: paragraphsOf(from, count, length), ...more })

const photoOf = (caption: string, more: Partial<Photo> = {}): Photo => ({
  kind: 'photo',
  headline: [],
  caption: [textOf(caption)],
  credit: { ...textOf('王小明 摄'), value: '王小明' },
  ...more,
})

/** A page of a paper, alone in its issue. */
export const pageInput = (
  stories: readonly Story[],
  {
    number = 2,
    name,
    editors,
    paper = tabloid,
  }: { number?: number; name?: string; editors?: string; paper?: Paper } = {},
): PageInput => {
  const page: Page = {
    number,
    ...(name === undefined ? {} : { name: textOf(name) }),
    ...(editors === undefined ? {} : { editors: [textOf(editors)] }),
    stories: [...stories],
    unparsed: [],
  }
  return { issue: { ...issueOf(paper.id, '2025-03-01', []), weekday: '星期六', pages: [page] }, page, paper }
}

const tabloid = paperOf('yangbao', '样报')

const withFormat = (format: Partial<Paper['format']>): Paper => ({
  ...tabloid,
  format: { ...tabloid.format, ...format },
})

/** A sheet three quarters as tall. */
const low = withFormat({ rows: 60, heightMm: 280, typeHeightMm: 244 })

/** Two base columns of 13 em on a slip of paper. */
const slip = withFormat({
  widthMm: 100,
  heightMm: 160,
  typeWidthMm: 80,
  typeHeightMm: 140,
  measureEm: 27,
  rows: 34,
  baseColumns: 2,
})

/** A newsletter on A4: three base columns. */
const newsletter = withFormat({
  widthMm: 210,
  heightMm: 297,
  typeWidthMm: 178,
  typeHeightMm: 257,
  measureEm: 53,
  rows: 56,
  baseColumns: 3,
  gutterEm: 1,
})

/** Fifteen stories as a page of briefs has them: one long, some middling, the rest short. */
export const fifteenStories: readonly Story[] = [
  proseArticle('一个版十五篇稿 头条仍在最上头', { count: 4, length: 150 }),
  proseArticle('栏与栏之间空一字', { from: 1, count: 3 }),
  proseArticle('图片占位要成整行', { from: 2, count: 3 }, { photos: [photoOf('图为排版车间一角。')] }),
  photoOf('两名编辑在看大样，准备签字付印。', { headline: [textOf('看大样')] }),
  ...Array.from({ length: 11 }, (_, index) =>
    proseArticle(
      ['短讯一则', '网格对齐有讲究', '行末标点占半个字', '楷体用作图说', '转版要写明去处', '一字不成行'][index % 6] ??
        '',
      { from: index, count: 1 + (index % 2), length: 60 + ((index * 37) % 90) },
    ),
  ),
]

const roles: Article = articleOf('段落各有各的排法', '', {
  paragraphs: [
    { ...textOf('编者按：本版各段用途不同，排法也不同，请看。'), role: 'note' },
    textOf(proseOf(0, 120)),
    { ...textOf('小标题居中'), role: 'subhead' },
    { ...textOf('问：诗怎么排？'), role: 'question' },
    textOf('答：一行一句，不动。'),
    { ...textOf('铅字排成行'), role: 'verse' },
    { ...textOf('行行落在格上'), role: 'verse' },
    { ...textOf('一、先看原文。'), role: 'list-item' },
    { ...textOf('二、再看大样，逐行核对标点、数字、人名和地名。'), role: 'list-item' },
    { ...textOf('开本　　宽　　高'), role: 'table' },
    { ...textOf('四开　　275　390'), role: 'table' },
    { ...textOf('（作者单位：样报编辑部）'), role: 'byline' },
    { ...textOf('本版广告位空着'), role: 'advertisement' },
  ],
})

const marks = articleOf('标点“挤”与“推”', '', {
  paragraphs: [
    textOf('“《样报》（试刊）”，“第一期（总第1期）”；他说：“好！”她答：“‘好’字何解？”——无人应声……'),
    textOf(
      '让—雅克·卢梭、列夫·托尔斯泰的书在http://www.example.org/books/list上查，价格￥12.50～￥30，误差±5%，25℃时9/10可用。',
    ),
    textOf('TypeScript与React写成的程序version 1.0.0在Node.js里跑，结果与Chrome、Firefox、Safari里一模一样。'),
    textOf(proseOf(6, 160)),
  ],
})

const jump = (text: string, direction: 'to' | 'from', page: number): Article['jumps'][number] => ({
  ...textOf(text),
  direction,
  page,
})

const seedIssue = Issue.parse(JSON.parse(seedIssueText))
const seedPaper = Paper.parse(JSON.parse(readFileSync('data/papers/ahkjb/paper.json', 'utf8')))
const seedFront = seedIssue.pages.find(({ number }) => number === 1)
if (seedFront === undefined) throw new Error('The seed has no front page.')

/** The seed's front page. */
export const seedInput: PageInput = { issue: seedIssue, page: seedFront, paper: seedPaper }

/** Pages of every shape, by name. */
export const SAMPLE_PAGES: Readonly<Record<string, PageInput>> = {
  'seed-front-page': seedInput,
  'several-stories': pageInput(
    [
      proseArticle('版面是算出来的 不是凑出来的', { count: 5, length: 160 }, { kicker: [textOf('本报试行新排法')] }),
      proseArticle('标题断在词与词之间', { from: 3, count: 4, length: 120 }),
      proseArticle('四栏二十字', { from: 5 }),
      photoOf('编辑部的灯一直亮到凌晨，大样刚刚送到。', { headline: [textOf('夜班')] }),
      proseArticle('转版的稿件有头有尾', { from: 7, count: 4 }),
      proseArticle('图说排楷体', { from: 2, count: 2 }),
    ],
    { name: '综合' },
  ),
  'fifteen-stories': pageInput(fifteenStories, { number: 3, name: '简讯' }),
  'picture-in-article': pageInput(
    [
      proseArticle(
        '文字绕着图片走',
        { count: 5, length: 140 },
        { photos: [photoOf('图为铅字架，一格一字，按部首排列，拣字工人走一遍就是一篇文章。')] },
      ),
    ],
    { paper: newsletter },
  ),
  'two-pictures': pageInput(
    [
      proseArticle(
        '两张照片一篇稿',
        { count: 4, length: 130 },
        {
          photos: [
            photoOf('照片之一。', {
              image: { src: 'images/one.jpg', width: 800, height: 1000 },
            }),
            photoOf('照片之二，比前一张宽得多。', { image: { src: 'images/two.jpg', width: 1600, height: 800 } }),
          ],
        },
      ),
      proseArticle('旁边的短稿', { from: 4, count: 2 }),
    ],
    { paper: newsletter },
  ),
  'narrow-paper': pageInput(
    [proseArticle('窄栏里的标题不止一行', { count: 2 }), proseArticle('再短一篇', { from: 5, count: 1 })],
    {
      paper: slip,
    },
  ),
  overset: pageInput([proseArticle('写多了', { count: 9, length: 200 })], { paper: slip }),
  'bare-masthead': pageInput([proseArticle('报头只有报名', { count: 3 })], { number: 1, paper: newsletter }),
  'wide-photo-story': pageInput(
    [
      proseArticle('头条', { count: 3, length: 120 }),
      photoOf('大图右边竖着标题，标题脚下是图说。这张照片没有收录，先把地方留出来。', {
        headline: [textOf('竖排标题 从上到下')],
      }),
    ],
    { paper: low },
  ),
  'upright-heads': pageInput(
    [
      proseArticle('头条横着 四平八稳', { count: 5, length: 140 }),
      proseArticle('竖题立在文章右边', { from: 3, count: 4, length: 150 }, { deck: [textOf('副题小两号 在左边')] }),
      proseArticle('横题挨着竖题', { from: 5, count: 4, length: 110 }),
      proseArticle('A4纸上的字母不竖排', { from: 1, count: 3, length: 120 }),
    ],
    { number: 4, name: '副刊', paper: { ...low, uprightHeads: 'right' } },
  ),
  'editors-in-strip': pageInput([proseArticle('署名在眉上', { count: 2 })], {
    name: '要闻',
    editors: '本版编辑：王小明　校对：李　华',
    paper: low,
  }),
  'editors-in-masthead': pageInput([proseArticle('署名在报头', { count: 2 })], {
    number: 1,
    editors: '本版编辑：王小明',
    paper: newsletter,
  }),
  'editors-at-foot': pageInput(
    [proseArticle('署名在版脚', { count: 3 }), proseArticle('短稿', { from: 5, count: 1 })],
    {
      name: '综合',
      editors:
        '值班主任：张　伟　责任编辑：王小明　美术编辑：赵芳　版式设计：李　华　图片编辑：陈静　校对：周　敏　电话：（010）5550-0187',
      paper: newsletter,
    },
  ),
  roles: pageInput([roles], { paper: newsletter }),
  marks: pageInput([marks], { paper: slip }),
  'jump-and-byline': pageInput(
    [
      proseArticle(
        '稿件从一版转来',
        { count: 2 },
        {
          jumps: [jump('（上接一版）', 'from', 1), jump('（下转三版）', 'to', 3)],
          byline: { ...textOf('本报记者 李华'), value: '李华', stands: 'line' },
        },
      ),
      proseArticle(
        '电头与署名',
        { from: 4, count: 2 },
        {
          dateline: textOf('本报北京3月1日电'),
          byline: { ...textOf('（记者王芳）'), value: '王芳', stands: 'lead' },
        },
      ),
      proseArticle(
        '署名在文末',
        { from: 8, count: 1 },
        { byline: { ...textOf('（张伟）'), value: '张伟', stands: 'tail' } },
      ),
    ],
    { paper: newsletter },
  ),
  'headline-stack': pageInput(
    [
      proseArticle(
        '又长又不肯停顿的主标题在窄窄的版面上只好一行一行往下叠',
        { count: 2 },
        {
          kicker: [textOf('标题太长怎么办')],
          deck: [textOf('副题说明经过 也说明结果'), textOf('张三\u3000李四\u3000王五\u3000赵六\u3000出席')],
        },
      ),
    ],
    { paper: slip },
  ),
  'empty-page': pageInput([], { name: '待定', paper: slip }),
}
