import { afterEach, describe, expect, test, vi } from 'vitest'
import { keepView, readKeptView } from '#reader/page/kept-view.ts'
import { scaleOf, stepDown, stepUp, zoomAt } from '#reader/page/zoom.ts'

const sheet = { width: 100_000, height: 200_000 }
/** The whole sheet stands in it at 0.25, its width at 0.5. */
const box = { width: 800, height: 800 }

describe('the scale', () => {
  test('the whole sheet fits both ways, its width only one', () => {
    expect(scaleOf({ kind: 'page' }, sheet, box)).toBe(0.25)
    expect(scaleOf({ kind: 'width' }, sheet, box)).toBe(0.5)
  })

  test.each([
    [1, 1],
    [0.1, 0.25],
    [9, 4],
  ])('a fixed scale of %d is drawn at %d: never below the whole page, never above 400 %%', (scale, drawn) => {
    expect(scaleOf({ kind: 'fixed', scale }, sheet, box)).toBe(drawn)
  })

  test('a box that is not laid out yet gives a scale that can be drawn', () => {
    expect(scaleOf({ kind: 'page' }, sheet, { width: -24, height: 0 })).toBeGreaterThan(0)
  })

  test('a gesture that ends at the whole page keeps the page whole in any window', () => {
    expect(zoomAt(0.2, 0.25)).toEqual({ kind: 'page' })
    expect(zoomAt(0.252, 0.25)).toEqual({ kind: 'page' })
    expect(zoomAt(0.3, 0.25)).toEqual({ kind: 'fixed', scale: 0.3 })
    expect(zoomAt(7, 0.25)).toEqual({ kind: 'fixed', scale: 4 })
  })
})

describe('the steps', () => {
  test('lead up to 400 % and end there', () => {
    expect([stepUp(0.37), stepUp(3), stepUp(4)]).toEqual([0.5, 4, undefined])
  })

  test('lead down to the whole page and end there', () => {
    expect([stepDown(0.5, 0.3), stepDown(0.35, 0.3), stepDown(0.3, 0.3)]).toEqual([0.35, 0.3, undefined])
  })

  test('a step that would look like no answer is passed over', () => {
    expect(stepUp(0.495)).toBe(0.65)
    expect(stepDown(0.505, 0.3)).toBe(0.35)
  })
})

describe('the view kept for a reload', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    sessionStorage.clear()
  })

  test('comes back as it was', () => {
    const view = { zoom: { kind: 'fixed' as const, scale: 1.5 }, places: [['/a/2024-06-12/1', { x: 0.2, y: 0.9 }]] }
    keepView(view as Parameters<typeof keepView>[0])
    expect(readKeptView()).toEqual(view)
  })

  test.each(['', 'x', '[]', '{"places":[["/a"]]}', '{"zoom":{"kind":"fixed","scale":-1},"places":[]}'])(
    'what is not ours is not trusted: %j',
    (written) => {
      sessionStorage.setItem('banmian-facsimile', written)
      expect(readKeptView()).toEqual({ places: [] })
    },
  )

  test('a browser that forbids storage keeps nothing and does not fail', () => {
    const forbid = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    vi.stubGlobal('sessionStorage', { getItem: forbid, setItem: forbid })
    expect(() => keepView({ places: [] })).not.toThrow()
    expect(readKeptView()).toEqual({ places: [] })
  })
})
