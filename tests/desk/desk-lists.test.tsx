import { readFileSync } from 'node:fs'
import { configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { DeskScreen } from '#desk/desk-screen.tsx'
import { paperOf } from '../support/data-folder.ts'
import { PageWorker } from '../support/page-worker.ts'

const RAW = readFileSync('data/papers/ahkjb/raw/2024-06-12/01.txt', 'utf8')
const PAPER = paperOf('ahkjb', '安徽科技报')
const DOUBTFUL = `大桥今日通车

本报设（记者 王伟）昨天上午,大桥正式通车,市民纷纷前往参观,桥上人来人往.

※＊／％＃％＆
`

// A page is parsed and composed in earnest, on a machine that may be busy.
configure({ asyncUtilTimeout: 5_000 })

beforeEach(() => {
  vi.stubGlobal('Worker', PageWorker)
})

afterEach(() => {
  vi.unstubAllGlobals()
  sessionStorage.clear()
})

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: '原始文字' })
const tab = (name: RegExp) => screen.findByRole('tab', { name })
const selected = () => field().value.slice(field().selectionStart, field().selectionEnd)

async function openAt(text: string, name: RegExp) {
  const view = render(<DeskScreen papers={[PAPER]} />)
  fireEvent.change(field(), { target: { value: text } })
  await userEvent.click(await tab(name))
  return view
}

describe('逐块识别', () => {
  beforeEach(() => openAt(RAW, /^逐块识别 \d+$/))

  test('lists every block in the order of the text, with role, score and rule in words', () => {
    const options = screen.getAllByRole('option')
    expect(options.length).toBeGreaterThan(30)
    const headline = options.find((option) => option.textContent.includes('谱写长三角'))
    expect(headline?.textContent).toMatch(/^34主题[\d.]+分行末没有标点第1篇谱写/)
    const lines = options.map((option) => Number(/^\d+/.exec(option.textContent)?.[0]))
    expect(lines).toEqual(lines.toSorted((a, b) => a - b))
  })

  test('a chosen block is selected in the text and marked on the proof; the keyboard stays in the list', async () => {
    const list = screen.getByRole('listbox', { name: '逐块识别' })
    list.focus()
    await userEvent.keyboard('{End}')
    expect(selected()).toMatch(/^阮雪枫/)
    expect(document.activeElement).toBe(list)
    await userEvent.keyboard('{ArrowUp}')
    expect(selected()).toMatch(/^6月9日/)
    expect(screen.getByRole('option', { selected: true })).toHaveTextContent('图说')
    expect(document.querySelectorAll('.proof-mark').length).toBeGreaterThan(5)
    expect(document.querySelector('.raw-band')).not.toBeNull()
    await userEvent.keyboard('{Enter}')
    expect(document.activeElement).toBe(field())
  })

  test('the caret in the text marks its block in the list', () => {
    const at = RAW.indexOf('会议强调')
    field().focus()
    field().setSelectionRange(at, at)
    fireEvent.select(field())
    expect(screen.getByRole('option', { selected: true })).toHaveTextContent('会议强调')
  })

  test('a story pointed out on the proof is explained: its headline is marked in the list', async () => {
    await userEvent.click(await tab(/^问题/))
    await userEvent.click(screen.getByRole('link', { name: /新建沪宁合高铁/ }))
    expect(screen.getByRole('option', { selected: true })).toHaveTextContent('新建沪宁合高铁')
  })
})

describe('修补', () => {
  const group = (name: RegExp) => {
    const found = screen.getAllByRole('group').find((each) => name.test(each.textContent))
    if (found === undefined) throw new Error(`no group ${String(name)}`)
    return within(found)
  }
  const headlineOfProof = () => screen.getByRole('region', { name: '大样' }).textContent

  test('are grouped by kind with their counts, each with what it changes', async () => {
    await openAt(RAW, /^修补 \d+/)
    expect(group(/^断栏接排2处/).getByText('42:39')).toBeVisible()
    expect(group(/^人名隔开7处/).getAllByText('空格', { selector: 'ins' })).toHaveLength(7)
    expect(screen.getByText('采用113处。')).toBeVisible()
  })

  test('one that is not taken goes from the proof, comes back by the same button, and the focus stays', async () => {
    await openAt(RAW, /^修补 \d+/)
    expect(headlineOfProof()).toContain('信长星　易炼红')
    const button = group(/^人名隔开/).getAllByRole('button', { name: /^不采用：/ })[1]
    if (button === undefined) throw new Error('the names have no buttons')
    await userEvent.click(button)
    await waitFor(() => expect(headlineOfProof()).toContain('信长星易炼红'))
    expect(screen.getByText('采用112处，不采用1处。')).toBeVisible()
    expect(document.activeElement).toBe(button)
    expect(button).toHaveAccessibleName(/^采用：第36行第7字/)
    await userEvent.click(button)
    await waitFor(() => expect(headlineOfProof()).toContain('信长星　易炼红'))
  })

  test('all of a kind go at once, and undo brings them back', async () => {
    await openAt(RAW, /^修补 \d+/)
    await userEvent.click(screen.getByRole('button', { name: '人名隔开，全部不采用' }))
    await waitFor(() => expect(headlineOfProof()).toContain('陈吉宁信长星易炼红'))
    expect(screen.getByText('不采用“人名隔开”全部7处。')).toBeInTheDocument()
    await userEvent.keyboard('{Control>}z{/Control}')
    await waitFor(() => expect(headlineOfProof()).toContain('陈吉宁　信长星　易炼红'))
    expect(screen.getByRole('button', { name: '撤销' })).toHaveAttribute('aria-disabled', 'true')
  })

  test('an offer waits for a word, is told in the tab, and can be taken', async () => {
    await openAt(DOUBTFUL, /^修补 \d+，待定1$/)
    expect(screen.getByText('采用4处，待定1处（没有把握，还没有做）。')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: '采用：第3行第3字，设改讯' }))
    await waitFor(() => expect(screen.getByText('采用5处。')).toBeVisible())
    expect(screen.getByRole('button', { name: '不采用：第3行第3字，设改讯' })).toBeVisible()
  })

  test('are kept with the text over a reload, and move along when text is put in before', async () => {
    const { unmount } = await openAt(DOUBTFUL, /^修补 /)
    await userEvent.click(screen.getByRole('button', { name: '半角标点改全角，全部不采用' }))
    await screen.findByText(/^采用0处，不采用4处/)
    fireEvent(window, new Event('pagehide'))
    unmount()
    render(<DeskScreen papers={[PAPER]} />)
    await userEvent.click(await tab(/^修补 \d/))
    expect(screen.getByText(/^采用0处，不采用4处/)).toBeVisible()
    fireEvent.change(field(), { target: { value: `号外\n\n${DOUBTFUL}` } })
    expect(await screen.findByRole('button', { name: '采用：第5行第15字，,改，' })).toBeVisible()
    expect(screen.getByText(/^采用0处，不采用4处/)).toBeVisible()
  })
})

describe('未识别', () => {
  test('is shown word for word with its place and what can be done', async () => {
    await openAt(DOUBTFUL, /^未识别 1$/)
    expect(screen.getByText('※＊／％＃％＆')).toBeVisible()
    expect(screen.getByText(/会原样存进期文件，不排进大样，也不会丢/)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: '第5行第1字' }))
    expect(selected()).toBe('※＊／％＃％＆')
  })

  test('says so when everything was understood', async () => {
    await openAt(RAW, /^未识别$/)
    expect(await screen.findByText('每一处文字都认出来了。')).toBeVisible()
  })
})

test('the lists are reached by the arrow keys', async () => {
  await openAt(RAW, /^问题/)
  await userEvent.keyboard('{ArrowRight}')
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: /^逐块识别/ }))
  expect(screen.getByRole('tabpanel', { name: /^逐块识别/ })).toBeVisible()
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}')
  expect(screen.getByRole('tab', { selected: true })).toHaveTextContent('未识别')
})
