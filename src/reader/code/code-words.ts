import type { Audience } from './audience.ts'
import type { CodeTarget } from './code-targets.ts'

/** What a code is, for the words on its sheet. */
export type CodeSubject = {
  readonly code: 'wechat' | 'digital'
  readonly target: CodeTarget
  readonly paperName: string
  /** The account's name, e.g. `安徽科技报`. */
  readonly account: string | undefined
  /** The page the sheet was opened on, e.g. `2024年6月12日第01版`. */
  readonly page: string
}

/** The words of a code's sheet. */
export type CodeWords = {
  readonly title: string
  /** Where the code leads, the host in words. */
  readonly leadsTo: string
  /** How to read it, by the hand that is there. */
  readonly how: string
  /** What the copy button copies, and its label. */
  readonly copy: { readonly label: string; readonly text: string }
  /** For the picture: its alternative text. */
  readonly alt: string
}

/** Puts a code into words: what it is, where it leads, and how to read it from where the reader sits. */
export function codeWords(subject: CodeSubject, audience: Audience): CodeWords {
  return subject.code === 'wechat' ? wechatWords(subject, audience) : digitalWords(subject, audience)
}

function wechatWords({ target, paperName, account }: CodeSubject, audience: Audience): CodeWords {
  const name = account ?? paperName
  const how = {
    wechat: '长按图片，选“识别图中的二维码”。',
    phone: '长按或点“保存图片”，再用微信“扫一扫”从相册识别；也可以复制公众号名称，到微信里搜索。',
    desktop: '请用手机微信“扫一扫”。',
  }[audience]
  return {
    title: `《${paperName}》官方微信`,
    leadsTo:
      target.kind === 'account'
        ? '扫码打开公众号。'
        : `报社还没有提供公众号自己的二维码。此码打开搜狗微信（${target.host}）上按名称“${name}”的搜索结果，请认准报社账号。`,
    how,
    copy: { label: '复制公众号名称', text: name },
    alt: target.kind === 'account' ? `公众号“${name}”的二维码` : `按名称搜索公众号“${name}”的二维码`,
  }
}

function digitalWords({ target, paperName, page }: CodeSubject, audience: Audience): CodeWords {
  const here = target.kind === 'this-page'
  const how = {
    wechat: '长按图片，选“识别图中的二维码”。',
    phone: '用另一部手机扫一扫，或复制网址发给别人。',
    desktop: here ? '用手机扫一扫，在手机上接着读。' : '用手机扫一扫打开。',
  }[audience]
  return {
    title: `《${paperName}》数字报`,
    leadsTo: here ? `此码打开${page}（${target.host}）。` : `此码打开报上印的网址（${target.host}）。`,
    how,
    copy: { label: '复制网址', text: target.text },
    alt: `${here ? page : `《${paperName}》网站`}的二维码`,
  }
}
