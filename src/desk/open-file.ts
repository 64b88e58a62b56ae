import { LIMITS } from '#core/issue/limits.ts'
import type { Problem } from '#core/issue/problem.ts'
import { readIssue } from '#core/issue/read-issue.ts'
import type { Issue } from '#core/issue/schema.ts'
import { decode } from '#core/parse/decode.ts'

/** What a chosen file turned out to be. */
export type Opened =
  | { readonly kind: 'raw'; readonly text: string; readonly encoding: string }
  | { readonly kind: 'issue'; readonly issue: Issue }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }

/** Reads a chosen file: an issue when it is called `.json`, else a raw page. Never throws. */
export async function openFile(file: File): Promise<Opened> {
  if (file.size > LIMITS.rawBytes)
    return refuse(
      'file-too-large',
      `文件有${megabytes(file.size)}MB，超过了上限${megabytes(LIMITS.rawBytes)}MB。`,
      '请按版拆成单独的文件，再逐个打开。',
    )
  const bytes = await bytesOf(file)
  if (bytes === undefined) return refuse('file-unreadable', '浏览器读不了这个文件。', '请确认文件仍在原处，再选一次。')
  if (isPdf(bytes))
    return refuse(
      'file-pdf',
      '这是PDF，编辑台读的是文字。',
      '请用命令行读它：npm run -s cli -- parse 文件.pdf --out 文件夹，再在这里打开写出的期文件；也可以把PDF里的文字复制过来。',
    )
  const decoded = decode(bytes)
  if (!decoded.ok) return { kind: 'refused', problems: [decoded.problem] }
  if (decoded.text.trim() === '') return refuse('file-empty', '文件里没有文字。', '请确认选的是版面文字文件。')
  if (!/\.json$/i.test(file.name)) {
    return { kind: 'raw', text: plainLineEnds(decoded.text), encoding: decoded.encoding }
  }
  const read = readIssue(decoded.text)
  return read.ok ? { kind: 'issue', issue: read.value } : { kind: 'refused', problems: read.problems }
}

/** A textarea turns CR LF and CR into LF; done here, so that its offsets are those of the text we parse. */
export function plainLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

async function bytesOf(file: File): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return undefined
  }
}

function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-'
}

function megabytes(bytes: number): string {
  return (bytes / (1024 * 1024)).toFixed(1).replace(/\.0$/, '')
}

function refuse(kind: string, message: string, remedy: string): Opened {
  return { kind: 'refused', problems: [{ kind, severity: 'error', message, remedy }] }
}
