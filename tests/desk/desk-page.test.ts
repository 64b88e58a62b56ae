import { describe, expect, test } from 'vitest'
import type { Look } from '#core/parse/sheet/look.ts'
import { deskPage, isPlaced, putBack, rawPage, retype, takeUp } from '#desk/desk-page.ts'

const LOOK: Look = {
  size: 1,
  isTextFace: true,
  set: 'full',
  isVertical: false,
  isAlone: false,
  lines: 1,
  columns: [],
  top: 0,
  isCaption: false,
  isPictureWord: false,
}
const TEXT = '大桥通车\n\n近日大桥通车。\n'
const page = deskPage({ file: '01.pdf', text: TEXT, looks: [LOOK, undefined, LOOK] })

describe('positions of a page that came as PDF', () => {
  test('stay while edits keep within a line', () => {
    const mended = retype(retype(page, TEXT.replace('近日', '近几日')), TEXT.replace('近日', '昨日'))
    expect(isPlaced(mended)).toBe(true)
    expect(rawPage(mended)).toMatchObject({ text: TEXT.replace('近日', '昨日'), looks: [LOOK, undefined, LOOK] })
  })

  test.each([
    ['a line more', TEXT.replace('近日', '近日\n')],
    ['a line less', TEXT.replace('\n\n', '\n')],
    ['another page', '小桥通车\n\n昨日小桥通车。\n'],
    ['nothing', ''],
  ])('do not hold for %s, and are there again with the text they belong to', (_, text) => {
    const edited = retype(page, text)
    expect(isPlaced(edited)).toBe(false)
    expect(rawPage(edited).looks).toBeUndefined()
    expect(rawPage(retype(edited, TEXT)).looks).toEqual([LOOK, undefined, LOOK])
  })

  test('come back by going back, and what was written is laid aside and taken up again', () => {
    const edited = retype(retype(page, TEXT.replace('近日', '昨日')), '')
    const back = putBack(edited)
    expect(back).toMatchObject({ text: TEXT.replace('近日', '昨日'), aside: '' })
    expect(isPlaced(back)).toBe(true)
    expect(takeUp(back).text).toBe('')
  })

  test('are none where the page came as text', () => {
    const typed = deskPage({ file: '01.txt', text: TEXT })
    expect(isPlaced(typed)).toBeUndefined()
    expect(rawPage(retype(typed, '大桥'))).toEqual({ file: '01.txt', text: '大桥', decisions: [] })
  })
})
