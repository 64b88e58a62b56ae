/** Where an account (公众号) is found by its name: what its code says while the account's own code is not known. */
export function accountSearch(account: string): string {
  return `https://weixin.sogou.com/weixin?type=1&query=${encodeURIComponent(account)}&ie=utf8`
}
