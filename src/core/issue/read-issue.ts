/** The doors: where an issue, a paper or a catalogue enters, it is checked here, once, and nowhere else. */
import type { z } from 'zod'
import { Catalogue } from './catalogue.ts'
import { ImageList } from './image-list.ts'
import { Paper } from './paper.ts'
import type { Problem } from './problem.ts'
import { readJson } from './read-json.ts'
import { Issue, SCHEMA_VERSION } from './schema.ts'

/** What came through a door: the value, extra keys dropped, or why not. */
export type Read<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Most faults told of one file; the rest are as many of the same. */
const MOST_PROBLEMS = 50

/** A path as an editor would write it, e.g. `pages[0].stories[1].caption`. */
function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`))
    .join('')
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  array: '列表',
  object: '对象',
  boolean: '真假值',
  tuple: '列表',
}

function messageOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '缺少这一项' : `应为${TYPE_NAMES[issue.expected] ?? issue.expected}`
    case 'too_big':
      return `过大或过多，至多 ${String(issue.maximum)}`
    case 'too_small':
      return `过小或过少，至少 ${String(issue.minimum)}`
    case 'invalid_format':
      return '格式不对'
    case 'invalid_value':
      return `应为 ${issue.values.map(String).join('、')} 之一`
    case 'invalid_union':
      return '种类不认识'
    default:
      return '内容不合要求'
  }
}

function versionProblem(value: unknown): Problem | undefined {
  if (typeof value !== 'object' || value === null || !('schema' in value) || value.schema === SCHEMA_VERSION)
    return undefined
  return {
    kind: 'schema-version',
    severity: 'error',
    path: 'schema',
    message: `文件的格式版本是 ${JSON.stringify(value.schema)}，本软件只认 ${SCHEMA_VERSION}。`,
    remedy: '请用写出它的那一版软件重新导出，或升级本软件。',
  }
}

/** What is read through a door, and where it is written down how it must be. */
type Door<T> = { readonly schema: z.ZodType<T>; readonly remedy: string }

function readWith<T>({ schema, remedy }: Door<T>, text: string): Read<T> {
  const json = readJson(text)
  if (!json.ok) return json
  const version = versionProblem(json.value)
  if (version !== undefined) return { ok: false, problems: [version] }
  const parsed = schema.safeParse(json.value, { reportInput: true })
  if (parsed.success) return { ok: true, value: parsed.data, problems: json.problems }
  const problems = parsed.error.issues.slice(0, MOST_PROBLEMS).map((issue): Problem => {
    const path = pathText(issue.path)
    return {
      kind: `schema-${issue.code.replaceAll('_', '-')}`,
      severity: 'error',
      path,
      message: `${path === '' ? '文件' : path}：${messageOf(issue)}。`,
      remedy,
    }
  })
  return { ok: false, problems: [...json.problems, ...problems] }
}

function duplicatePages(issue: Issue): Problem[] {
  const seen = new Set<number>()
  return issue.pages.flatMap((page, index): Problem[] => {
    if (!seen.has(page.number)) {
      seen.add(page.number)
      return []
    }
    return [
      {
        kind: 'duplicate-page',
        severity: 'error',
        path: `pages[${index}].number`,
        message: `第${page.number}版出现了两次。`,
        remedy: '请删去其中一个，或改正版号。',
      },
    ]
  })
}

/** Joined jumps that lead to a story the file does not hold. */
function lostTargets(issue: Issue): Problem[] {
  const storiesOn = new Map(issue.pages.map((page) => [page.number, page.stories.length]))
  return issue.pages.flatMap((page, pageIndex) =>
    page.stories.flatMap((story, storyIndex) => {
      const jumps = story.kind === 'article' ? story.jumps : []
      return jumps.flatMap(({ target }, jumpIndex): Problem[] => {
        if (target === undefined || target.story <= (storiesOn.get(target.page) ?? 0)) return []
        const path = `pages[${pageIndex}].stories[${storyIndex}].jumps[${jumpIndex}].target`
        const message = `转版所指的第${target.page}版第${target.story}篇不在文件里。`
        return [{ kind: 'jump-without-target', severity: 'warning', path, message, remedy: '请由原文重新生成这一期。' }]
      })
    }),
  )
}

/** Reads an issue file. */
export function readIssue(text: string): Read<Issue> {
  const read = readWith({ schema: Issue, remedy: '请对照 schema/issue.json 改正这一项。' }, text)
  if (!read.ok) return read
  const twice = duplicatePages(read.value)
  if (twice.length > 0) return { ok: false, problems: [...read.problems, ...twice] }
  return { ...read, problems: [...read.problems, ...lostTargets(read.value)] }
}

/** Hosts that the codes of WeChat accounts lead to. */
const WECHAT_HOST = /^https?:\/\/(?:[a-z]+\.)?(?:weixin\.qq\.com|wechat\.com)(?:[:/?#]|$)/i

/** A code that leads elsewhere than to WeChat may be meant, and may have been changed: the editor is asked. */
function strangeCode({ wechat }: Paper): Problem[] {
  if (wechat === undefined || wechat.code === null || WECHAT_HOST.test(wechat.code)) return []
  return [
    {
      kind: 'code-host',
      severity: 'warning',
      path: 'wechat.code',
      message: `公众号二维码通向${wechat.code}，不是微信的网址。`,
      remedy: '请向报社核对。',
    },
  ]
}

const PAPER_REMEDY = '请对照 src/core/issue/paper.ts 里各项的说明和 data/papers/ahkjb/paper.json 的例子改正这一项。'

/** Reads a paper's own file. */
export function readPaper(text: string): Read<Paper> {
  const read = readWith({ schema: Paper, remedy: PAPER_REMEDY }, text)
  return read.ok ? { ...read, problems: [...read.problems, ...strangeCode(read.value)] } : read
}

/** Reads the catalogue of a site. */
export function readCatalogue(text: string): Read<Catalogue> {
  return readWith({ schema: Catalogue, remedy: '目录由程序生成，请重新生成网站。' }, text)
}

/** Reads the list of pictures that lies beside an issue's raw pages. */
export function readImageList(text: string): Read<ImageList> {
  return readWith({ schema: ImageList, remedy: '各项写法见 parse --help，请改正这一项。' }, text)
}
