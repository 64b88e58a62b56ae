import { describe, expect, test } from 'vitest'
import { parseIssue } from '#core/parse/parse-issue.ts'

const numberOf = (file: string): number | undefined =>
  parseIssue([{ file, text: '大桥今日通车\n\n昨天上午，大桥正式通车。' }], { paper: 'demo' }).issue.pages[0]?.number

describe('the number of a page that prints none', () => {
  test.each([
    ['16.txt', 16],
    ['07.txt', 7],
    ['raw/2024-06-12/003.txt', 3],
    ['A02.txt', 2],
    ['p3.txt', 3],
    ['page-3.txt', 3],
    ['Page_12.txt', 12],
    ['第3版.txt', 3],
    ['03版.txt', 3],
    ['ahkjb-2024-06-12-p05.txt', 5],
    ['20240612-05.txt', 5],
    ['2024-06-12_A05.txt', 5],
    ['03-要闻.txt', 3],
    ['A07_文艺副刊.txt', 7],
    ['2024-06-12-03-要闻.txt', 3],
    ['一版.txt', 1],
    ['二版.txt', 2],
    ['第三版.txt', 3],
    ['第十二版.txt', 12],
    ['安徽科技报第3版.txt', 3],
    ['03版要闻.txt', 3],
    ['第二版-科普.txt', 2],
    ['头版.txt', 1],
  ])('is what its name %s says', (file, number) => expect(numberOf(file)).toBe(number))

  test.each([
    'u16.txt',
    'utf16.txt',
    'b7.md',
    'copy2.txt',
    '2024-06-12.txt',
    '2024-06.txt',
    '20240612.txt',
    '16强.txt',
    '2024-06-12-要闻.txt',
    '今日8版.txt',
    '第412期.txt',
    '比分3-1胜出.txt',
  ])('is the first free one where its name %s says none', (file) => expect(numberOf(file)).toBe(1))

  test('is never above what an issue may hold', () => expect(numberOf('065.txt')).toBe(1))
})

const issueOf = (...files: string[]) =>
  parseIssue(
    files.map((file) => ({ file, text: '大桥今日通车\n\n昨天上午，大桥正式通车。' })),
    { paper: 'demo' },
  )

describe('a page whose number nothing says, beside pages with numbers', () => {
  test('gets the first number that is left, and this is told', () => {
    const { issue, problems } = issueOf('copy.txt', '一版.txt', '03-要闻.txt')
    expect(issue.pages.map(({ number, file }) => [number, file])).toEqual([
      [1, '一版.txt'],
      [2, 'copy.txt'],
      [3, '03-要闻.txt'],
    ])
    expect(problems.filter(({ kind }) => kind.startsWith('page-number'))).toMatchObject([
      { kind: 'page-number-guessed', severity: 'note', file: 'copy.txt', message: expect.stringContaining('第2版') },
    ])
  })

  test('is the first where it has the nameplate: nothing is told', () => {
    const text =
      '安徽科技报\n2024年6月12日 星期三 第4522期 今日16版 CN34-0046\n\n大桥今日通车\n\n昨天上午，大桥正式通车。'
    const { issue, problems } = parseIssue(
      [
        { file: 'copy.txt', text },
        { file: '02.txt', text: '昨天上午，大桥通车。' },
      ],
      {
        paper: 'demo',
      },
    )
    expect(issue.pages.map(({ file }) => file)).toEqual(['copy.txt', '02.txt'])
    expect(problems.filter(({ kind }) => kind.startsWith('page-number'))).toEqual([])
  })

  test('where no page has one, the order is all there is: nothing is told', () => {
    const { problems } = issueOf('a.txt', 'b.txt')
    expect(problems.filter(({ kind }) => kind.startsWith('page-number'))).toEqual([])
  })
})

describe('pages of sections (叠) that count each from 1', () => {
  const front =
    '海州日报\n2025年10月16日 星期四 第9731期\n\n全市项目集中开工\n本报讯（记者 王伟）昨日上午，全市重点项目集中开工仪式在高新区举行，市领导出席并宣布开工。会议要求抓好\n（下转B01版）'
  const second =
    'A02版 要闻 2025年10月16日 星期四\n\n我市新增三条公交线\n本报讯（记者 李明）昨日，记者从市公交公司获悉，我市新增三条公交线，方便市民出行。'
  const other =
    'B01版 县域 2025年10月16日 星期四\n\n（上接A01版）项目建设，确保早日投产见效，为全市高质量发展作出新的贡献。\n会上还通报了有关情况。'

  test.each([
    ['named by their sections', ['A01.txt', 'A02.txt', 'B01.txt']],
    ['named by nothing, their strips printed', ['x.txt', 'y.txt', 'z.txt']],
  ])('%s: they stand behind each other, and a jump finds its section', (_what, [a = '', b = '', c = '']) => {
    const { issue, problems } = parseIssue(
      [
        { file: a, text: front },
        { file: b, text: second },
        { file: c, text: other },
      ],
      { paper: 'demo' },
    )
    expect(issue.pages.map(({ number, file }) => [number, file])).toEqual([
      [1, a],
      [2, b],
      [3, c],
    ])
    const jumps = issue.pages.flatMap(({ stories }) =>
      stories.flatMap((story) => (story.kind === 'article' ? story.jumps.map(({ target }) => target) : [])),
    )
    expect(jumps).toEqual([
      { page: 3, story: 1 },
      { page: 1, story: 1 },
    ])
    expect(problems.map(({ kind }) => kind).filter((kind) => /^(?:page-number-twice|jump)/.test(kind))).toEqual([])
  })

  test('alone, a page of a later section is no front page', () => {
    const { issue } = parseIssue([{ file: 'page.txt', text: 'B05版 县域新闻 2025年10月16日\n\n' + second.slice(24) }], {
      paper: 'demo',
    })
    expect(issue.pages[0]?.number).toBe(5)
  })
})
