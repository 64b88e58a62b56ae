import { readFileSync } from 'node:fs'
import { act, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { LIMITS } from '#core/issue/limits.ts'
import { DeskScreen } from '#desk/desk-screen.tsx'
import { articleOf, issueOf, paperOf } from '../support/data-folder.ts'
import { PageWorker } from '../support/page-worker.ts'

const RAW = readFileSync('data/papers/ahkjb/raw/2024-06-12/01.txt', 'utf8')
const PAPER = paperOf('ahkjb', '安徽科技报')

// A page is parsed and composed in earnest, on a machine that may be busy.
configure({ asyncUtilTimeout: 5_000 })

beforeEach(() => {
  vi.stubGlobal('Worker', PageWorker)
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  sessionStorage.clear()
})

function openDesk() {
  const view = render(<DeskScreen papers={[PAPER]} />)
  const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: '原始文字' })
  const type = (text: string) => fireEvent.change(field(), { target: { value: text } })
  const choose = (...files: File[]) => userEvent.upload(screen.getByLabelText('选择文件'), files)
  return { ...view, field, type, choose }
}

const named = (name: string, ...parts: BlobPart[]) => new File(parts, name)

describe('a raw page on the desk', () => {
  test('is set beside its text, with a report in words', async () => {
    openDesk().type(RAW)
    expect(await screen.findByRole('heading', { level: 2, name: /谱写长三角一体化新篇章/ })).toBeVisible()
    expect(
      screen.getByText(/4栏，每行20字，各栏26、26、26、26行，共104行；栏宽由原版断栏算出；无空行；无余字。/),
    ).toBeVisible()
    expect(screen.getByText(/^全版：.*无余字。$/)).toBeVisible()
  })

  test('a problem leads to its place in the text', async () => {
    const { type, field } = openDesk()
    type(RAW.replace('星期三', '星期四'))
    const [place] = await screen.findAllByRole('button', { name: /^\d+:\d+，.*星期/ })
    if (place === undefined) throw new Error('The wrong weekday has no place.')
    await userEvent.click(place)
    expect(document.activeElement).toBe(field())
    expect(field().value.slice(field().selectionStart, field().selectionEnd)).toBe('星期四')
  })

  test('a story pointed out on the page is selected in the text', async () => {
    const { type, field } = openDesk()
    type(RAW)
    await userEvent.click(await screen.findByRole('link', { name: /新建沪宁合高铁/ }))
    expect(field().value.slice(field().selectionStart, field().selectionEnd)).toBe('新建沪宁合高铁 假期施工赶进度')
  })

  test('shows its grid when asked, and says what it means', async () => {
    openDesk().type(RAW)
    const box = await screen.findByRole('checkbox', { name: '显示网格' })
    expect(document.querySelector('.grid-overlay')).toBeNull()
    await userEvent.click(box)
    expect(document.querySelector('.grid-overlay')).not.toBeNull()
    expect(screen.getByText(/行尾数字是该行齐行前的余量/)).toBeVisible()
  })

  test('without text there is nothing to save and no page', () => {
    openDesk()
    expect(screen.getByRole('button', { name: '保存期文件' })).toBeDisabled()
    expect(screen.getByText('读入文字后，版面排在这里。')).toBeVisible()
  })

  test('is there again after a reload', async () => {
    vi.useFakeTimers()
    const { type, unmount } = openDesk()
    type('一段文字')
    act(() => {
      vi.advanceTimersByTime(600)
    })
    unmount()
    vi.useRealTimers()
    expect(openDesk().field()).toHaveValue('一段文字')
  })

  test('is there again when the reload comes before the pause', () => {
    const { type, unmount } = openDesk()
    type('刚写的字')
    fireEvent(window, new Event('pagehide'))
    unmount()
    expect(openDesk().field()).toHaveValue('刚写的字')
  })

  test('where storage is full it is said, and the text stays', async () => {
    vi.stubGlobal('sessionStorage', {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
    })
    const { type, field } = openDesk()
    type('一段文字')
    expect(await screen.findByText('文字过长或浏览器不许保存，刷新后不会保留。')).toBeVisible()
    expect(field()).toHaveValue('一段文字')
    // The browser asks before such a tab is closed.
    expect(fireEvent(window, new Event('beforeunload', { cancelable: true }))).toBe(false)
  })

  test('a tab whose text is kept is closed without a question', async () => {
    openDesk().type('一段文字')
    await waitFor(() => expect(sessionStorage.getItem('banmian-desk')).toContain('一段文字'), { timeout: 3000 })
    expect(fireEvent(window, new Event('beforeunload', { cancelable: true }))).toBe(true)
  })

  test('text longer than any page is not taken, and the text that stands there stays', () => {
    const { type, field } = openDesk()
    type('一段文字')
    type('字'.repeat(150_000))
    expect(field()).toHaveValue('一段文字')
    expect(screen.getByText(/这份文字有150,000字/)).toBeVisible()
  })

  test('text that is no page is shown with its problems, and nothing breaks', async () => {
    openDesk().type(','.repeat(5000))
    await waitFor(() => expect(screen.queryByText('还没有文字。')).toBeNull())
    expect(screen.getByRole('tab', { name: /^问题/ })).toBeVisible()
  })
})

describe('a file on the desk', () => {
  test('in GB18030 is read as such', async () => {
    const { choose, field } = openDesk()
    // 安徽科技报 in GB18030
    await choose(named('01.txt', new Uint8Array([0xb0, 0xb2, 0xbb, 0xd5, 0xbf, 0xc6, 0xbc, 0xbc, 0xb1, 0xa8])))
    await waitFor(() => expect(field()).toHaveValue('安徽科技报'))
    expect(screen.getByText('已读入“01.txt”（GB18030）。')).toBeVisible()
  })

  test('with Windows line ends keeps its lines', async () => {
    const { choose, field } = openDesk()
    await choose(named('01.txt', '甲\r\n乙\r丙'))
    await waitFor(() => expect(field()).toHaveValue('甲\n乙\n丙'))
  })

  test.each([
    ['no text', named('a.txt', new Uint8Array([0, 1, 2, 0xff])), '文件不是文字，或编码无法识别。'],
    ['too large', named('b.txt', 'x'.repeat(LIMITS.rawBytes + 1)), '文件有5MB，超过了上限5MB。'],
    ['longer than any page', named('l.txt', '字'.repeat(150_000)), /这份文字有150,000字。一版报纸不过一两万字/],
    ['JSON that is none', named('c.json', '{'), /JSON/],
  ])('that is %s is refused in words, and the text stays', async (_, file, message) => {
    const { type, choose, field } = openDesk()
    type('原来的文字')
    await choose(file)
    expect(await screen.findByRole('heading', { name: `“${file.name}”没有打开` })).toBeVisible()
    expect(screen.getByText(message)).toBeVisible()
    expect(field()).toHaveValue('原来的文字')
  })

  test('that is refused takes nothing from the page on the desk, and what is said of it can be put away', async () => {
    const { type, choose } = openDesk()
    type(RAW)
    await screen.findByRole('heading', { level: 2, name: /谱写长三角一体化新篇章/ })
    await choose(named('c.json', '{'))
    await screen.findByRole('heading', { name: '“c.json”没有打开' })
    const tabs = () => screen.getAllByRole('tab').map((tab) => tab.textContent.replace(/ .*/, ''))
    expect(tabs()).toEqual(['问题', '逐块识别', '修补', '未识别'])
    await userEvent.click(screen.getByRole('button', { name: '关闭' }))
    expect(screen.queryByRole('heading', { name: '“c.json”没有打开' })).toBeNull()
    expect(screen.getByRole('heading', { level: 2, name: /谱写长三角一体化新篇章/ })).toBeVisible()
  })

  test('takes the place of a text, which is a press of a button away, also after a reload', async () => {
    const { type, choose, field, unmount } = openDesk()
    type('原来的文字')
    await choose(named('01.txt', '后来的文字'))
    await waitFor(() => expect(field()).toHaveValue('后来的文字'))
    fireEvent(window, new Event('pagehide'))
    unmount()
    const again = openDesk()
    expect(again.field()).toHaveValue('后来的文字')
    await userEvent.click(screen.getByRole('button', { name: '恢复“粘贴的文字”（5字）' }))
    expect(again.field()).toHaveValue('原来的文字')
    expect(screen.getByRole('button', { name: '恢复“01.txt”（5字）' })).toBeVisible()
  })

  test('that is an issue tells that the text is still there', async () => {
    const { type, choose, field } = openDesk()
    type('原来的文字')
    await choose(named('i.json', JSON.stringify(issueOf('ahkjb', '2024-06-12', [articleOf('一版头条', '正文。')]))))
    expect(await screen.findByText('原来的文字还在：')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: '恢复“粘贴的文字”（5字）' }))
    expect(field()).toHaveValue('原来的文字')
  })

  test('among several is a page of one issue', async () => {
    const { choose, field } = openDesk()
    await choose(named('02.txt', '第二版的文字'), named('01.txt', '第一版的文字'))
    await waitFor(() => expect(field()).toHaveValue('第一版的文字'))
    await screen.findByRole('option', { name: '第2版' })
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '版次' }), '第2版')
    expect(field()).toHaveValue('第二版的文字')
  })

  test('that is an issue with a fault names the path of the fault', async () => {
    await openDesk().choose(named('x.json', JSON.stringify({ ...issueOf('ahkjb', '2024-06-12', []), date: '昨天' })))
    await screen.findByRole('heading', { name: '“x.json”没有打开' })
    expect(screen.getByText('date', { selector: 'code' })).toBeVisible()
  })

  test('that is an issue is set, page by page', async () => {
    const issue = issueOf('ahkjb', '2024-06-12', [articleOf('一版头条', '正文。')])
    const pages = [...issue.pages, { number: 2, stories: [articleOf('二版头条', '正文。')], unparsed: [] }]
    await openDesk().choose(named('2024-06-12.json', JSON.stringify({ ...issue, pages })))
    expect(await screen.findByRole('heading', { level: 2, name: '一版头条' })).toBeVisible()
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '版次' }), '第2版')
    expect(await screen.findByRole('heading', { level: 2, name: '二版头条' })).toBeVisible()
  })

  test('is saved as the issue that the page shows, named by its date', async () => {
    const saved: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      if (blob instanceof Blob) saved.push(blob)
      return 'blob:issue'
    })
    const names: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download)
    })
    openDesk().type(RAW)
    await screen.findByRole('heading', { level: 2, name: /谱写长三角/ })
    fireEvent.click(screen.getByRole('button', { name: '保存期文件' }))
    expect(names).toEqual(['2024-06-12.json'])
    expect(screen.getByText('已存成“2024-06-12.json”，在浏览器的下载文件夹里。')).toBeVisible()
    const issue: unknown = JSON.parse((await saved[0]?.text()) ?? '')
    expect(issue).toMatchObject({ paper: 'ahkjb', date: '2024-06-12', issueNumber: 5257, pageCount: 16 })
  })
})

test('with several papers the page is set for the one that is chosen', async () => {
  render(<DeskScreen papers={[PAPER, paperOf('other', '另一报')]} />)
  const choice = screen.getByRole('combobox', { name: '报纸' })
  expect(
    within(choice)
      .getAllByRole('option')
      .map((option) => option.textContent),
  ).toEqual(['安徽科技报', '另一报'])
  fireEvent.change(screen.getByRole('textbox', { name: '原始文字' }), { target: { value: '一段文字。' } })
  await userEvent.selectOptions(choice, '另一报')
  expect(await screen.findByText('另一报')).toBeInTheDocument()
  expect(screen.getByRole('textbox', { name: '原始文字' })).toHaveValue('一段文字。')
})

test('without a paper the desk says what is missing', () => {
  render(<DeskScreen papers={[]} />)
  expect(screen.getByText(/本站还没有报纸的资料/)).toBeVisible()
})
