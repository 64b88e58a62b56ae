import { expect, test } from 'vitest'
import { fitHeadline, readHeadline } from '#core/compose/headline/fit-headline.ts'
import { measure } from '#faces/measure.ts'

/** A headline in two lines: its type is so large that one line of it has no room. */
const inTwo = (text: string): readonly string[] => {
  const read = readHeadline({ lines: [text], face: 'serif-black', mostLines: 2 }, measure)
  const room = { measure: (text.length / 2 + 1.6) * 4000, mostPoints: 40, leastPoints: 40, bodyPoints: 10 }
  return fitHeadline(read, room)?.lines ?? []
}

test.each([
  ['a number stays with its measure word', '全省新建高铁三百公里通车运行', /百\|公里/],
  ['figures stay with what they count', '我省今年粮食产量850亿斤再创新高', /850\|亿/],
  ['a number of two characters too', '各地报名参赛选手十二万人创纪录', /十二\|万/],
  ['的 does not open a line', '报头上认得出来的十三样东西', /\|的/],
  ['and 和 does not end one', '标题断在词和词之间的地方', /和\|/],
])('%s', (_, text, forbidden) => {
  const lines = inTwo(text)
  expect(lines).toHaveLength(2)
  expect(lines.join('')).toBe(text)
  expect(lines.join('|')).not.toMatch(forbidden)
})
