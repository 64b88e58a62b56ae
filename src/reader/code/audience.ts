/** Where a code is looked at: it decides by what hand it can be read. */
export type Audience = 'wechat' | 'phone' | 'desktop'

/** Reads the audience from a user agent. WeChat names itself `MicroMessenger` on every system. */
export function audienceOf(userAgent: string): Audience {
  if (/micromessenger/i.test(userAgent)) return 'wechat'
  return /android|iphone|ipad|ipod|mobile|harmonyos/i.test(userAgent) ? 'phone' : 'desktop'
}
