import { LIMITS } from '#core/issue/limits.ts'
import type { Problem } from '#core/issue/problem.ts'
import { readIssue } from '#core/issue/read-issue.ts'
import type { Issue } from '#core/issue/schema.ts'
import { decode } from '#core/parse/decode.ts'
import type { RawPage } from '#core/parse/raw-page.ts'
import { splitPages } from '#core/parse/split-pages.ts'
import { isPdf } from '#pdf/is-pdf.ts'
import { tooLongForPage } from './longest-page.ts'
import { readPdfBeside } from './read-pdf-beside.ts'

/** What a chosen file turned out to be. */
export type Opened =
  | {
      readonly kind: 'raw'
      readonly pages: readonly RawPage[]
      /** Why other pages of the file could not be read, and what there is to say of how these were. */
      readonly unread: readonly Problem[]
      /** How the text came, in words, e.g. `GB18030`, `PDF，8版`, or `3版` of several files. */
      readonly form: string
    }
  | { readonly kind: 'issue'; readonly issue: Issue }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }

/** Reads a chosen file: a PDF by its first bytes, an issue when it is called `.json`, else a raw page. Never throws. */
export async function openFile(file: File, signal: AbortSignal): Promise<Opened> {
  const head = await bytesOf(file.slice(0, 1024))
  const isPdfFile = head !== undefined && isPdf(head)
  const limit = isPdfFile ? LIMITS.pdfBytes : LIMITS.rawBytes
  if (file.size > limit)
    return refuse(
      'file-too-large',
      `文件有${megabytes(file.size)}MB，超过了上限${megabytes(limit)}MB。`,
      '请按版拆成单独的文件，再逐个打开。',
    )
  const bytes = await bytesOf(file)
  if (bytes === undefined) return refuse('file-unreadable', '浏览器读不了这个文件。', '请确认文件仍在原处，再选一次。')
  if (isPdfFile) return openPdf(bytes, file.name, signal)
  const decoded = decode(bytes)
  if (!decoded.ok) return { kind: 'refused', problems: [decoded.problem] }
  if (decoded.text.trim() === '') return refuse('file-empty', '文件里没有文字。', '请确认选的是版面文字文件。')
  if (!/\.json$/i.test(file.name)) {
    const split = splitPages({ file: file.name, text: plainLineEnds(decoded.text) })
    const { pages, unread } = withoutLong(split)
    if (pages.length === 0) return { kind: 'refused', problems: unread }
    const encoding = decoded.encoding.toUpperCase()
    const form = pages.length === 1 ? encoding : `${encoding}，${pages.length}版`
    return { kind: 'raw', pages, unread, form }
  }
  const read = readIssue(decoded.text)
  return read.ok ? { kind: 'issue', issue: read.value } : { kind: 'refused', problems: read.problems }
}

async function openPdf(bytes: Uint8Array<ArrayBuffer>, name: string, signal: AbortSignal): Promise<Opened> {
  const { pages, problems } = await readPdfBeside(bytes, name, signal)
  if (pages.length === 0) return { kind: 'refused', problems }
  return { kind: 'raw', pages, unread: problems, form: pages.length === 1 ? 'PDF' : `PDF，${pages.length}版` }
}

/** The pages that can be pages, and what is said of the others. */
function withoutLong(split: readonly RawPage[]): { readonly pages: RawPage[]; readonly unread: Problem[] } {
  const pages = split.filter(({ text }) => tooLongForPage(text) === undefined)
  const unread = split.flatMap(({ file, text }) => {
    const problem = tooLongForPage(text)
    return problem === undefined ? [] : [{ ...problem, file }]
  })
  return { pages, unread }
}

/** A textarea turns CR LF and CR into LF; done here, so that its offsets are those of the text we parse. */
export function plainLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return undefined
  }
}

function megabytes(bytes: number): string {
  return (bytes / (1024 * 1024)).toFixed(1).replace(/\.0$/, '')
}

function refuse(kind: string, message: string, remedy: string): Opened {
  return { kind: 'refused', problems: [{ kind, severity: 'error', message, remedy }] }
}
