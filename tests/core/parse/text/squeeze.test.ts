import { expect, test } from 'vitest'
import { squeeze } from '#core/parse/text/squeeze.ts'

test.each([
  ['本 报 记 者　李 大 力', '本报记者　李大力'],
  ['第 6 2 1 4 号', '第6214号'],
  ['石磊 摄 影 报 道', '石磊 摄影报道'],
])('%s is %s set wide', (line, text) => {
  const squeezed = squeeze(line)
  expect(squeezed?.text).toBe(text)
  for (const [offset, unit] of [...text].entries()) expect(line.charAt(squeezed?.at(offset) ?? -1)).toBe(unit)
  expect(squeezed?.at(text.length)).toBe(line.length)
})

test.each(['王伟 李明', '王 伟', '新篇章 勇当'])('%s is not set wide', (line) => {
  expect(squeeze(line)).toBeUndefined()
})
