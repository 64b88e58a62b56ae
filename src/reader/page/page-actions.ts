/** What can be done on a page's screen, however it is laid out. */
export type PageActions = {
  readonly openStory: (story: number) => void
  readonly openCode: (code: 'wechat' | 'digital') => void
  /** Address of the nearest held page before this one. */
  readonly earlier: string | undefined
  /** Address of the nearest held page after this one. */
  readonly later: string | undefined
}
