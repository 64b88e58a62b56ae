/** Why something could not be fetched. */
export type FailureKind =
  /** No network. */
  | 'offline'
  /** There is a network, but no answer. */
  | 'unreachable'
  /** The server has no such file, or answers with its page for everything. */
  | 'absent'
  /** The server answers that something is wrong with it. */
  | 'server'
  /** More bytes than we take. */
  | 'too-large'
  /** It came, but it is not what it should be. */
  | 'malformed'
  /** A part of the site's own program did not come; only loading anew brings it. */
  | 'program'

/** A fetch that failed, with the words for the reader. */
export class FetchFailure extends Error {
  readonly kind: FailureKind
  /** What was asked for, in words, e.g. `2024年6月12日的报纸`. */
  readonly subject: string
  /** What exactly was found wrong, a line each. */
  readonly details: readonly string[]

  constructor(kind: FailureKind, subject: string, details: readonly string[] = []) {
    super(`${subject}: ${kind}`)
    this.name = 'FetchFailure'
    this.kind = kind
    this.subject = subject
    this.details = details
  }
}

/** A failure in words: what happened, and what can be done. */
export function failureWords(failure: FetchFailure): { title: string; sentence: string } {
  switch (failure.kind) {
    case 'offline':
      return {
        title: '当前没有网络',
        sentence: `没能取到${failure.subject}。读过的版面仍可打开；联网后请再试一次。`,
      }
    case 'unreachable':
      return { title: '连不上服务器', sentence: `没能取到${failure.subject}，请检查网络后再试一次。` }
    case 'absent':
      return { title: '期号不存在', sentence: `服务器上没有${failure.subject}。` }
    case 'server':
      return { title: '服务器出错', sentence: `没能取到${failure.subject}，请稍后再试。` }
    case 'too-large':
      return { title: '文件过大', sentence: `${failure.subject}的文件超出了本站的上限，没有打开。` }
    case 'program':
      return { title: '没能打开', sentence: `没能取到${failure.subject}，请联网后刷新。` }
    case 'malformed':
      return { title: '文件不合规格', sentence: `${failure.subject}的文件读不懂，没有打开。` }
  }
}
