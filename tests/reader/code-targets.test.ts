import { describe, expect, test } from 'vitest'
import { audienceOf } from '#reader/code/audience.ts'
import { codeTargets } from '#reader/code/code-targets.ts'
import { codeWords } from '#reader/code/code-words.ts'
import { PAPER } from '../support/edition.tsx'
import { paperOf } from '../support/data-folder.ts'

const place = { paper: 'ahkjb', date: '2024-06-12', page: 1 }

describe('where the codes lead', () => {
  test('without the code of the account, to the search by its name', () => {
    expect(codeTargets(PAPER, place, undefined).wechat).toEqual({
      kind: 'account-search',
      text: 'https://weixin.sogou.com/weixin?type=1&query=%E5%AE%89%E5%BE%BD%E7%A7%91%E6%8A%80%E6%8A%A5&ie=utf8',
      host: 'weixin.sogou.com',
    })
  })

  test('with the code of the account, to the account', () => {
    const paper = { ...PAPER, wechat: { account: '安徽科技报', code: 'http://weixin.qq.com/r/abc' } }
    expect(codeTargets(paper, place, undefined).wechat).toEqual({
      kind: 'account',
      text: 'http://weixin.qq.com/r/abc',
      host: 'weixin.qq.com',
    })
  })

  test.each([
    ['https://bao.example.cn', 'https://bao.example.cn/ahkjb/2024-06-12/1'],
    ['https://bao.example.cn/sub/', 'https://bao.example.cn/sub/ahkjb/2024-06-12/1'],
  ])('with the site at %s, the digital code leads to this very page', (site, text) => {
    expect(codeTargets(PAPER, { ...place, story: 2 }, site).digital).toMatchObject({ kind: 'this-page', text })
  })

  test.each([undefined, '', 'bao.example.cn', 'ftp://bao.example.cn', 'https://'])(
    'with %s for a site, the digital code leads to the printed address',
    (site) => {
      expect(codeTargets(PAPER, place, site).digital).toEqual({
        kind: 'printed-site',
        text: 'http://www.ahkjb.com',
        host: 'www.ahkjb.com',
      })
    },
  )

  test('a paper that prints neither has neither', () => {
    expect(codeTargets(paperOf('x', '小报'), place, undefined)).toEqual({})
  })
})

describe('the words beside a code', () => {
  test.each([
    ['Mozilla/5.0 (Linux; Android 14) Mobile Safari/537.36 MicroMessenger/8.0.49', 'wechat'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Mobile/15E148', 'phone'],
    ['Mozilla/5.0 (X11; Linux x86_64) Chrome/147.0 Safari/537.36', 'desktop'],
  ] as const)('%s is %s', (userAgent, audience) => {
    expect(audienceOf(userAgent)).toBe(audience)
  })

  const subject = (site?: string) => {
    const { wechat, digital } = codeTargets(PAPER, place, site)
    if (wechat === undefined || digital === undefined) throw new Error('The paper has both codes.')
    const shared = { paperName: '安徽科技报', account: '安徽科技报', page: '2024年6月12日第01版' }
    return {
      wechat: { ...shared, code: 'wechat', target: wechat },
      digital: { ...shared, code: 'digital', target: digital },
    } as const
  }

  test('each audience is told the way it has', () => {
    const { wechat } = subject()
    expect(codeWords(wechat, 'wechat').how).toContain('长按')
    expect(codeWords(wechat, 'phone').how).toContain('复制公众号名称')
    expect(codeWords(wechat, 'desktop').how).toBe('请用手机微信“扫一扫”。')
  })

  test('the search in place of the account is told, with its host', () => {
    expect(codeWords(subject().wechat, 'desktop').leadsTo).toBe(
      '报社还没有提供公众号自己的二维码。此码打开搜狗微信（weixin.sogou.com）上按名称“安徽科技报”的搜索结果，请认准报社账号。',
    )
  })

  test('the digital code says whether it opens this page or the printed address', () => {
    expect(codeWords(subject().digital, 'desktop').leadsTo).toBe('此码打开报上印的网址（www.ahkjb.com）。')
    expect(codeWords(subject('https://bao.example.cn').digital, 'desktop').leadsTo).toBe(
      '此码打开2024年6月12日第01版（bao.example.cn）。',
    )
  })
})
