import { expect, test } from 'vitest'
import { newStyleLifter } from '#press/lift-styles.ts'

test('a style becomes a class beside those that are there', () => {
  const { lift, css } = newStyleLifter()
  expect(lift('<p class="set-box" style="left:1px;top:2px">字</p><i style="left:3px">字</i>')).toBe(
    '<p class="g0 set-box">字</p><i class="g1">字</i>',
  )
  expect(css()).toBe('.g0{left:1px;top:2px}\n.g1{left:3px}\n')
})

test('the same style has the same class in every document of a collection', () => {
  const { lift, css } = newStyleLifter()
  lift('<a style="top:1px"></a><a style="top:2px"></a>')
  expect(lift('<b style="top:2px"></b>')).toBe('<b class="g1"></b>')
  expect(css()).toBe('.g0{top:1px}\n.g1{top:2px}\n')
})

test('a style is written as CSS has it, not as HTML does', () => {
  const { lift, css } = newStyleLifter()
  lift('<p style="font-family:&quot;Banmian Serif&quot;, &#x27;SimSun&#x27;"></p>')
  expect(css()).toBe(`.g0{font-family:"Banmian Serif", 'SimSun'}\n`)
})

test('words that look like a style stay words', () => {
  const { lift, css } = newStyleLifter()
  const html = '<p title=" style=&quot;x&quot;"> style=&quot;left:1px&quot; &lt;b style=&quot;y&quot;&gt;</p>'
  expect(lift(html)).toBe(html)
  expect(css()).toBe('')
})
