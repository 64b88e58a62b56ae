import { expect, test } from 'vitest'
import { codeTargets } from '#reader/code/code-targets.ts'
import { PAPER } from '../support/edition.tsx'

const place = { paper: 'ahkjb', date: '2024-06-12', page: 1 }

test.each([
  ['a Cyrillic а in the place of a Latin one is to be seen', 'https://\u0430hkjb.com', 'xn--hkjb-43d.com'],
  ['an ideographic full stop is a full stop', 'https://mp.weixin\u3002qq.com', 'mp.weixin.qq.com'],
  ['full-width letters are letters', 'https://\uff4d\uff50.weixin.qq.com', 'mp.weixin.qq.com'],
])('J-09: the host beside a code is the host it leads to: %s', (_name, site, host) => {
  expect(codeTargets({ ...PAPER, site }, place, undefined).digital?.host).toBe(host)
})
