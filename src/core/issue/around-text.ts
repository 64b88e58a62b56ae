import type { Article } from './schema.ts'
import { signatureAt } from './signature-at.ts'

/** The white between dateline and text: an em, as print has it. */
const GAP = '\u3000'

/** What sets words off by itself: a bracket that closes or opens, a colon, any other mark between two parts. */
const CLOSES = /[）)】\]〕」』：:，,。、；;—…]$/u
const OPENS = /^[（(【[〔：:，,。、；;—…\s]/u

/** Two parts of one line: an em apart (`本报讯□昨晚`), unless a bracket or mark stands between them (`本报讯（记者 甲）昨晚`). */
function apart(before: string, after: string): string {
  if (before === '' || after === '' || CLOSES.test(before) || OPENS.test(after)) return ''
  return GAP
}

/**
 * What stands on the first line before the text: dateline (电头) and the byline that goes with it, then the gap to the
 * text. In the issue dateline and text are without the white that stood between them.
 */
export function leadOf({ dateline, byline, paragraphs }: Article): { readonly words: string; readonly gap: string } {
  const first = dateline?.text ?? ''
  const second = byline?.stands === 'lead' ? byline.text : ''
  const words = first + apart(first, second) + second
  return { words, gap: apart(words, paragraphs[0]?.text ?? '') }
}

/** A byline behind the last words stands on their line: what sets it apart, and its words. */
export function tailOf(article: Article): { readonly gap: string; readonly words: string } {
  if (article.byline?.stands !== 'tail' || signatureAt(article) !== undefined) return { gap: '', words: '' }
  const { text } = article.byline
  return { gap: /^[（(【[]/.test(text) ? '' : GAP, words: text }
}
