import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { vi } from 'vitest'
import type { Catalogue } from '#core/issue/catalogue.ts'
import { issueAround } from '#core/issue/issue-around.ts'
import { readIssue } from '#core/issue/read-issue.ts'
import type { Issue } from '#core/issue/schema.ts'
import { readerRoutes } from '#reader/routes.tsx'
import { articleOf, issueOf, paperOf, textOf } from './data-folder.ts'

/** An answer of the test's server: a status and a body, or no answer at all. */
export type Answer = { readonly status?: number; readonly type?: string; readonly body: string } | 'no-network'

/** A JSON file as a server sends it. */
export const json = (value: unknown): Answer => ({ body: JSON.stringify(value), type: 'application/json' })

const LEAD = articleOf('谱写长三角新篇章 勇当现代化先行者', '六月五日至六日，座谈会在温州举行。', {
  kicker: [textOf('座谈会在浙江温州举行')],
  deck: [textOf('陈吉宁　信长星　王清宪出席')],
  jumps: [{ ...textOf('（下转二版）'), direction: 'to', page: 2 }],
})

const PHOTO = {
  kind: 'photo' as const,
  headline: [textOf('新建沪宁合高铁 假期施工赶进度')],
  caption: [textOf('施工现场一派繁忙。')],
  credit: { ...textOf('阮雪枫 摄'), value: '阮雪枫' },
}

/** The front page that most tests read: a lead with a jump, a short article, a photograph. Pages 1 and 3 of 8 are held. */
export const FRONT: Issue = {
  ...issueOf('ahkjb', '2024-06-12', [LEAD, articleOf('一则简讯', '简讯正文。'), PHOTO]),
  publication: '安徽科技报',
  weekday: '星期三',
  lunarDate: '甲辰年五月初七',
  issueNumber: 5257,
}

/** {@link FRONT} with its third page. */
export const ISSUE: Issue = {
  ...FRONT,
  pages: [
    ...FRONT.pages,
    { number: 3, name: textOf('综合新闻'), stories: [articleOf('三版头条', '三版正文。')], unparsed: [] },
  ],
}

/** The paper of {@link ISSUE}. */
export const PAPER = {
  ...paperOf('ahkjb', '安徽科技报'),
  site: 'http://www.ahkjb.com',
  wechat: { account: '安徽科技报', code: null },
}

/** What the test's server lists: two issues of one paper. */
export const CATALOGUE: Catalogue = {
  schema: 1,
  papers: [
    {
      id: 'ahkjb',
      name: '安徽科技报',
      issues: [
        {
          date: '2024-06-12',
          issueNumber: 5257,
          pageCount: 8,
          pages: [{ number: 1 }, { number: 3, name: '综合新闻' }],
        },
        { date: '2024-06-07', pages: [{ number: 1 }] },
      ],
    },
  ],
}

/** The files that the test's server holds unless a test says otherwise. */
export const FILES: Readonly<Record<string, Answer>> = {
  '/data/catalogue.json': json(CATALOGUE),
  '/data/ahkjb/paper.json': json(PAPER),
  '/data/ahkjb/2024-06-12.json': json(ISSUE),
}

/** What a server that holds whole issues answers for one page of one: the page with what is around it. */
function answerPage(files: Readonly<Record<string, Answer>>, path: string): Answer | undefined {
  const [, issue = '', page = ''] = /^(\/data\/\w+\/[\d-]+)\/(\d+)\.json$/.exec(path) ?? []
  const answer = files[`${issue}.json`]
  if (answer === undefined || answer === 'no-network') return answer
  const read = readIssue(answer.body)
  return read.ok ? json(issueAround(read.value, Number(page))) : answer
}

/** Puts a server behind `fetch`; what it does not hold is a 404. Returns the paths it was asked for. */
export function serve(files: Readonly<Record<string, Answer>>): string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path)
    const answer = files[path] ?? answerPage(files, path) ?? { status: 404, body: '', type: 'text/plain' }
    if (answer === 'no-network') throw new TypeError('Failed to fetch')
    const { status = 200, type = 'text/html', body } = answer
    return new Response(body, { status, headers: { 'content-type': type } })
  })
  return asked
}

/** Makes the window so many pixels wide, as far as media queries ask. */
export function setWindowWidth(width: number): void {
  vi.stubGlobal('matchMedia', (query: string) => {
    const least = 16 * Number(/min-width: (\d+)rem/.exec(query)?.[1] ?? 0)
    return {
      matches: query !== 'print' && width >= least,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }
  })
}

type Visit = {
  readonly files?: Readonly<Record<string, Answer>>
  readonly width?: number
  /** Takes what a boundary caught, which React else puts on the console. */
  readonly onCaughtError?: (error: unknown) => void
}

/** Opens the edition at an address, at 1440 px unless told, with a fresh query client. */
export function visit(address: string, { files = FILES, width = 1440, onCaughtError }: Visit = {}) {
  setWindowWidth(width)
  const asked = serve(files)
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'offlineFirst' } } })
  const router = createMemoryRouter(readerRoutes(queries), { initialEntries: [address] })
  render(
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
    onCaughtError === undefined ? {} : { onCaughtError },
  )
  const where = () => `${router.state.location.pathname}${router.state.location.search}`
  return { user: userEvent.setup(), router, where, asked }
}
