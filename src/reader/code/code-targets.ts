import type { Paper } from '#core/issue/paper.ts'
import { accountSearch } from '#view/account-search.ts'
import { addressOf, type Place } from '../address.ts'

/** What a code says, and what kind of promise that is. */
export type CodeTarget = {
  readonly kind: 'account' | 'account-search' | 'this-page' | 'printed-site'
  /** The very text that the code holds. */
  readonly text: string
  /** The host it leads to, for words beside the code, e.g. `weixin.sogou.com`. */
  readonly host: string
}

/** The targets of a front page's two codes; absent where the paper gives nothing to lead to. */
export type CodeTargets = { readonly wechat?: CodeTarget; readonly digital?: CodeTarget }

/**
 * Where the codes of a page lead. The account's own code is never guessed: without it the code leads to the account
 * search by name. The digital edition's code leads to this very page when the address of the site is known
 * (`VITE_SITE_URL`), else to the address that the paper prints.
 */
export function codeTargets(paper: Paper, place: Place, siteUrl: string | undefined): CodeTargets {
  const wechat = wechatTarget(paper)
  const digital = digitalTarget(paper, place, siteUrl)
  return { ...(wechat && { wechat }), ...(digital && { digital }) }
}

function wechatTarget(paper: Paper): CodeTarget | undefined {
  if (paper.wechat === undefined) return undefined
  if (paper.wechat.code !== null) return target('account', paper.wechat.code)
  return target('account-search', accountSearch(paper.wechat.account))
}

function digitalTarget(paper: Paper, place: Place, siteUrl: string | undefined): CodeTarget | undefined {
  const base = siteUrl?.trim().replace(/\/$/, '') ?? ''
  if (/^https?:\/\//.test(base) && URL.canParse(base)) {
    return target('this-page', `${base}${addressOf({ paper: place.paper, date: place.date, page: place.page })}`)
  }
  return paper.site === undefined ? undefined : target('printed-site', paper.site)
}

function target(kind: CodeTarget['kind'], text: string): CodeTarget {
  return { kind, text, host: new URL(text).host }
}
