import { describe, expect, test } from 'vitest'
import type { Text } from '#core/issue/schema.ts'
import { parseIssue } from '#core/parse/parse-issue.ts'
import { articleAt, photoAt } from '../../support/pick-story.ts'
import { seedPage } from '../../support/seed-page.ts'

const { issue, problems } = parseIssue([seedPage], { paper: 'ahkjb' })
const stories = issue.pages[0]?.stories ?? []
const lead = articleAt(issue, 1, 1)
const photo = photoAt(issue, 1, 2)

const graphemes = ({ text }: Text): number => [...new Intl.Segmenter('zh').segment(text)].length
const textsOf = (texts: readonly Text[]): string[] => texts.map(({ text }) => text)

describe('the specimen page', () => {
  test('has its masthead in fields', () => {
    const values = Object.fromEntries(
      Object.entries(issue.masthead).flatMap(([field, fact]) =>
        fact !== undefined && 'value' in fact ? [[field, fact.value]] : [],
      ),
    )
    expect(values).toEqual({
      nameplate: '安徽科技报',
      sponsor: '安徽省科学技术协会',
      organiser: '安徽省科技创新服务中心',
      publisher: '安徽科技报社',
      cn: 'CN34-0023',
      postalCode: '25-5',
      issueNumber: '5257',
      date: '2024-06-12',
      weekday: '星期三',
      lunarDate: '甲辰年五月初七',
      pageCount: '16',
      site: 'http://www.ahkjb.com',
      mail: 'ahkjb2003@163.com',
    })
    expect(textsOf(issue.masthead.wechat)).toEqual(['扫码关注', '《安徽科技报》官方微信'])
    expect(textsOf(issue.masthead.digital)).toEqual(['扫码阅读', '《安徽科技报》数字报'])
  })

  test('says of its issue what the masthead says', () => {
    expect(issue).toMatchObject({
      paper: 'ahkjb',
      publication: '安徽科技报',
      date: '2024-06-12',
      weekday: '星期三',
      lunarDate: '甲辰年五月初七',
      issueNumber: 5257,
      pageCount: 16,
    })
  })

  test('has a lead and a photo story, and nothing left over', () => {
    expect(stories.map(({ kind }) => kind)).toEqual(['article', 'photo'])
    expect(issue.pages[0]?.unparsed).toEqual([])
  })

  test('tells 引题, 主题 and 副题 apart', () => {
    expect(textsOf(lead.kicker)).toEqual(['2024年度长三角地区主要领导座谈会在浙江温州举行'])
    expect(textsOf(lead.headline)).toEqual(['谱写长三角一体化新篇章 勇当中国式现代化先行者'])
    expect(textsOf(lead.deck)).toEqual([
      '陈吉宁\u3000信长星\u3000易炼红\u3000韩俊\u3000龚正\u3000许昆林\u3000王浩\u3000王清宪出席',
      '会议确定2025年度长三角地区主要领导座谈会在江苏省召开',
    ])
  })

  test('records the names it set apart', () => {
    expect(lead.deck[0]?.repairs).toEqual([
      { kind: 'names', before: '', after: '\u3000', at: [3, 7, 11, 14, 17, 21, 24], confidence: 0.95 },
    ])
  })

  test('has twelve paragraphs of the printed lengths', () => {
    expect(lead.paragraphs.map(graphemes)).toEqual([153, 315, 251, 280, 112, 136, 108, 112, 124, 91, 173, 93])
  })

  test('joins the two column breaks and remembers where they were', () => {
    const breaks = lead.paragraphs.flatMap((paragraph, index) =>
      (paragraph.repairs ?? [])
        .filter(({ kind }) => kind === 'column-break')
        .map(({ at: [at = -1], before, after }) => ({
          paragraph: index + 1,
          before,
          after,
          around: `${paragraph.text.slice(at - 3, at)}|${paragraph.text.slice(at, at + 3)}`,
        })),
    )
    expect(breaks).toEqual([
      { paragraph: 3, before: '\n\n', after: '', around: '重大国|家战略' },
      { paragraph: 9, before: '\n\n', after: '', around: '防控体|系，着' },
    ])
  })

  test('has full-width marks beside Han: 91 commas and the brackets, and no half-width one left', () => {
    const texts = [...lead.kicker, ...lead.headline, ...lead.deck, ...lead.paragraphs, ...lead.jumps, ...photo.caption]
    const restored = texts.flatMap(({ repairs }) => repairs ?? []).filter(({ kind }) => kind === 'punctuation-width')
    const count = (mark: string): number =>
      restored.filter(({ before }) => before === mark).flatMap(({ at }) => at).length
    expect(count(',')).toBe(91)
    expect(count('(')).toBe(3)
    expect(count(')')).toBe(3)
    expect(texts.map(({ text }) => text).join('')).not.toMatch(/[,:;()]/)
  })

  test('keeps the marks of codes and addresses', () => {
    expect(issue.masthead.cn?.text).toBe('国内统一连续出版物号 CN34-0023')
    expect(issue.masthead.postalCode?.text).toBe('邮发代号：25-5')
    expect(issue.masthead.site?.text).toBe('网址：Http://www.ahkjb.com')
    expect(issue.masthead.mail?.text).toBe('邮箱：ahkjb2003@163.com')
  })

  test('reads the jump and takes the credit off the caption', () => {
    expect(lead.jumps).toMatchObject([{ text: '（下转二版）', direction: 'to', page: 2 }])
    expect(textsOf(photo.headline)).toEqual(['新建沪宁合高铁 假期施工赶进度'])
    expect(photo.credit).toMatchObject({ text: '阮雪枫 摄', value: '阮雪枫' })
    expect(photo.caption).toHaveLength(1)
    expect(photo.caption[0]?.text).toMatch(/^6月9日，端午小长假期间，.*（沪宁合高铁）.*紧赶施工进度。$/)
  })

  test('has no problem but the page that the jump leads to', () => {
    expect(problems.map(({ kind, severity, place }) => ({ kind, severity, place }))).toEqual([
      { kind: 'jump-page-absent', severity: 'note', place: [66, 1, 66, 7] },
    ])
  })

  test.each([
    ['CR LF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['CR', (text: string) => text.replaceAll('\n', '\r')],
    ['U+2028', (text: string) => text.replaceAll('\n', '\u2028')],
    ['U+0085', (text: string) => text.replaceAll('\n', '\u0085')],
    ['form feeds', (text: string) => text.replaceAll('\n', '\f')],
    ['zero-width spaces in each line', (text: string) => text.replaceAll('。', '\u200b。')],
  ])('reads the same with %s', (_name, change) => {
    const changed = parseIssue([{ ...seedPage, text: change(seedPage.text) }], { paper: 'ahkjb' }).issue
    const plain = (value: typeof issue): string =>
      JSON.stringify(value, (key, child: unknown) => (key === 'source' || key === 'repairs' ? undefined : child))
    expect(plain(changed)).toBe(plain(issue))
  })
})
