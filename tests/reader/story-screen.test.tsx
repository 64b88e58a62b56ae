import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { FILES, ISSUE, json, visit } from '../support/edition.tsx'
import { articleOf, textOf } from '../support/data-folder.ts'

afterEach(() => vi.unstubAllGlobals())

const PAGE = '/ahkjb/2024-06-12/1'
const phone = { width: 390 }
const headline = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })

describe('a story', () => {
  test('has its kicker, headline and deck in one group, with one first heading', async () => {
    visit(`${PAGE}/1`, phone)
    const heading = await headline('谱写长三角新篇章 勇当现代化先行者')
    const group = heading.closest('hgroup')
    expect(group).toHaveTextContent('座谈会在浙江温州举行谱写长三角新篇章 勇当现代化先行者陈吉宁　信长星　王清宪出席', {
      normalizeWhitespace: false,
    })
  })

  test('says where it was printed, how long it is, and by what rule the minutes are counted', async () => {
    visit(`${PAGE}/1`, phone)
    await headline(/谱写/)
    for (const fact of ['《安徽科技报》', '2024年6月12日', '星期三', '第01版', '17字', '约1分钟（每分钟400字）']) {
      expect(screen.getByText(fact)).toBeVisible()
    }
  })

  test.each([
    ['a dateline', {}, '本报讯　六月五日，桥通了。', '9字'],
    [
      'a dateline with its byline',
      { byline: { ...textOf('（记者 铅字）'), value: '铅字', stands: 'lead' as const } },
      '本报讯（记者 铅字）六月五日，桥通了。',
      '记者 铅字',
    ],
    [
      'a byline at its end',
      { byline: { ...textOf('（记者 铅字）'), value: '铅字', stands: 'tail' as const } },
      '本报讯　六月五日，桥通了。（记者 铅字）',
      '记者 铅字',
    ],
    [
      'a signature at its foot, the date below it',
      {
        byline: { ...textOf('桥梁管理处'), value: '桥梁管理处', stands: 'tail' as const },
        paragraphs: [textOf('六月五日，桥通了。'), { ...textOf('2024年6月6日'), role: 'byline' as const }],
      },
      '本报讯　六月五日，桥通了。桥梁管理处2024年6月6日',
      '桥梁管理处',
    ],
    [
      'a byline on a line of its own',
      { byline: { ...textOf('本报记者 铅字'), value: '铅字' } },
      '本报讯　六月五日，桥通了。',
      '本报记者 铅字',
    ],
  ])('with %s: the text is as printed, the facts name who wrote it without brackets', async (_what, more, text, by) => {
    const story = articleOf('标题', '六月五日，桥通了。', { dateline: textOf('本报讯'), ...more })
    const pages = [{ number: 1, stories: [story], unparsed: [] }]
    visit(`${PAGE}/1`, { ...phone, files: { ...FILES, '/data/ahkjb/2024-06-12.json': json({ ...ISSUE, pages }) } })
    await headline('标题')
    expect(document.querySelector('.story-text')?.textContent).toBe(text)
    expect([...document.querySelectorAll('.text-muted span')].map((fact) => fact.textContent)).toContain(by)
  })

  test('says honestly that the rest stands on a page that is not held', async () => {
    visit(`${PAGE}/1`, phone)
    await headline(/谱写/)
    expect(screen.getByText(/续文在第2版，本站暂未收录/)).toHaveTextContent('（下转二版）')
    expect(screen.queryByRole('link', { name: /续文/ })).toBeNull()
  })

  test('leads to the rest when it is held', async () => {
    const target = { page: 2, story: 1 }
    const lead = articleOf('上', '正文。', {
      jumps: [{ ...textOf('（下转二版）'), direction: 'to', page: 2, target }],
    })
    const pages = [
      { number: 1, stories: [lead], unparsed: [] },
      { number: 2, stories: [articleOf('下', '续文。')], unparsed: [] },
    ]
    visit(`${PAGE}/1`, { ...phone, files: { ...FILES, '/data/ahkjb/2024-06-12.json': json({ ...ISSUE, pages }) } })
    expect(await screen.findByRole('link', { name: '续文在第2版' })).toHaveAttribute('href', '/ahkjb/2024-06-12/2/1')
  })

  const twoPages = (out: object, into: object) => {
    const pages = [
      { number: 1, stories: [out], unparsed: [] },
      { number: 3, stories: [into], unparsed: [] },
    ]
    return { ...phone, files: { ...FILES, '/data/ahkjb/2024-06-12.json': json({ ...ISSUE, pages }) } }
  }

  test('that dangles at a page which is held tells that the rest is not there', async () => {
    const lead = articleOf('上', '正文。', { jumps: [{ ...textOf('（下转三版）'), direction: 'to', page: 3 }] })
    visit(`${PAGE}/1`, twoPages(lead, articleOf('另一篇', '正文。')))
    expect(await screen.findByText('本站收录的第3版没有续文')).toBeVisible()
    expect(screen.queryByRole('link', { name: /续文/ })).toBeNull()
  })

  const continued = (target?: { page: number; story: number }) =>
    articleOf('', '会议认为，大桥通车在即。', {
      headline: [],
      jumps: [{ ...textOf('（上接一版）'), direction: 'from', page: 1, ...(target === undefined ? {} : { target }) }],
    })

  test('that goes on from another page has the headline of that story, and leads to it', async () => {
    const lead = articleOf('大桥通车 在即', '正文。')
    visit('/ahkjb/2024-06-12/3/1', twoPages(lead, continued({ page: 1, story: 1 })))
    const heading = await headline(/^大桥通车 在即 ?（上接第1版）$/)
    expect(within(heading).getByRole('link', { name: '（上接第1版）' })).toHaveAttribute('href', PAGE + '/1')
    expect(screen.getByText('会议认为，大桥通车在即。')).toBeVisible()
    await waitFor(() => expect(document.title).toContain('大桥通车 在即（上接第1版） · 安徽科技报'))
  })

  test('that goes on from a story which is not held says so for a headline', async () => {
    visit('/ahkjb/2024-06-12/3/1', twoPages(articleOf('另一篇', '正文。'), continued()))
    expect(await headline('上接第1版（原文标题未收录）')).toBeVisible()
    expect(screen.getByText('会议认为，大桥通车在即。')).toBeVisible()
  })

  test('a continuation is listed by the headline of the story that it continues', async () => {
    const lead = articleOf('大桥通车', '正文。')
    visit('/ahkjb/2024-06-12/3', { ...twoPages(lead, continued({ page: 1, story: 1 })), width: 1440 })
    const list = await screen.findByRole('navigation', { name: '标题导航' })
    expect(within(list).getByRole('link')).toHaveTextContent('大桥通车（上接第1版）')
  })

  test('a photograph that is not held has a plate that says so, its caption and its credit', async () => {
    visit(`${PAGE}/3`, phone)
    await headline(/新建沪宁合高铁/)
    const figure = screen.getByRole('figure')
    expect(figure).toHaveTextContent('照片未收录')
    expect(figure).toHaveTextContent('示意')
    expect(figure).toHaveTextContent('施工现场一派繁忙。')
    expect(within(figure).getByText('阮雪枫 摄')).toBeVisible()
    expect(within(figure).queryByRole('img')).toBeNull()
  })

  test('a photograph that is held stands in its place', async () => {
    const photo = {
      kind: 'photo',
      image: { src: 'images/bridge.jpg', width: 1200, height: 800, alt: '工地' },
      headline: [textOf('新桥')],
      caption: [textOf('图说。')],
    }
    const pages = [{ number: 1, stories: [photo], unparsed: [] }]
    visit(`${PAGE}/1`, { ...phone, files: { ...FILES, '/data/ahkjb/2024-06-12.json': json({ ...ISSUE, pages }) } })
    expect(await screen.findByRole('img', { name: '工地' })).toHaveAttribute('src', '/data/ahkjb/images/bridge.jpg')
    expect(screen.queryByText('照片未收录')).toBeNull()
  })

  test('tells at its end how many places were repaired', async () => {
    const paragraph = {
      ...textOf('甲，乙，丙。'),
      repairs: [{ kind: 'punctuation-width' as const, before: ',', after: '，', at: [1, 3] }],
    }
    const story = { ...articleOf('标题', ''), paragraphs: [paragraph] }
    const pages = [{ number: 1, stories: [story], unparsed: [] }]
    visit(`${PAGE}/1`, { ...phone, files: { ...FILES, '/data/ahkjb/2024-06-12.json': json({ ...ISSUE, pages }) } })
    expect(await screen.findByText('本文据印刷版面文字整理，订正2处。')).toBeVisible()
  })

  test('its citation is copied with the page number', async () => {
    const { user } = visit(`${PAGE}/2`, phone)
    await user.click(await screen.findByRole('button', { name: '复制引文' }))
    expect(await screen.findByText('引文已复制')).toBeVisible()
    expect(await navigator.clipboard.readText()).toBe('一则简讯[N]. 安徽科技报, 2024-06-12(1).')
  })

  test('when the clipboard is closed the text is shown for copying by hand', async () => {
    const { user } = visit(`${PAGE}/2`, phone)
    const button = await screen.findByRole('button', { name: '复制引文' })
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'))
    await user.click(button)
    expect(await screen.findByText(/浏览器不允许复制，请手动选取：一则简讯\[N\]/)).toBeVisible()
  })
})

describe('getting about', () => {
  test('the arrow keys turn from story to story, Esc goes back to the page', async () => {
    const { user, where } = visit(`${PAGE}/1`)
    await headline(/谱写/)
    await user.keyboard('{ArrowRight}')
    await headline('一则简讯')
    await user.keyboard('{ArrowRight}')
    await headline(/新建沪宁合高铁/)
    await user.keyboard('{ArrowRight}')
    expect(where()).toBe(`${PAGE}/3`)
    await user.keyboard('{ArrowLeft}')
    await headline('一则简讯')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(where()).toBe(PAGE))
  })

  test('on a wide screen the sheet stays beside the story and marks it', async () => {
    visit(`${PAGE}/2`)
    await headline('一则简讯')
    const marked = document.querySelectorAll('[data-current]')
    expect(Array.from(marked).map((story) => story.getAttribute('data-story'))).toEqual(['2'])
  })

  test.each([1440, 390])('at %i px closing a story undoes its opening and gives the focus back', async (width) => {
    const { user, router, where } = visit(PAGE, { width })
    const links = await screen.findAllByRole('link', { name: '一则简讯' })
    const link = links[0]
    if (link === undefined) throw new Error('The page has no link to its second story.')
    await user.click(link)
    await headline('一则简讯')
    expect(document.activeElement).toHaveTextContent('一则简讯')
    await user.click(screen.getByRole('link', { name: '‹ 返回第01版' }))
    await waitFor(() => expect(where()).toBe(PAGE))
    expect(router.state.historyAction).toBe('POP')
    await waitFor(() => expect(document.activeElement).toHaveAttribute('href', `${PAGE}/2`))
  })

  test('a story that was opened by its address goes back to its page', async () => {
    const { user, where } = visit(`${PAGE}/2`, phone)
    await headline('一则简讯')
    await user.click(screen.getByRole('link', { name: '‹ 返回第01版' }))
    await waitFor(() => expect(where()).toBe(PAGE))
  })

  test('the first story has no way back in the page, the last none on', async () => {
    visit(`${PAGE}/1`, phone)
    await headline(/谱写/)
    expect(screen.queryByRole('link', { name: /上一篇/ })).toBeNull()
    expect(screen.getByRole('link', { name: /下一篇/ })).toHaveAttribute('href', `${PAGE}/2`)
  })
})
