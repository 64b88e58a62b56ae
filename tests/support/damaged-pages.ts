import fc from 'fast-check'

/** What pages are made of, and what goes wrong in them. */
const BITS = [
  '(下转二版)',
  '（上接第一版）',
  '[下转第六版]',
  '。 王伟 摄',
  '本报记者 李明',
  '本报讯（记者 王伟）',
  '第2版',
  '编者按：',
  '2024年6月12日',
  '\n',
  '\n\n',
  '\r\n',
  '\u2028',
  '\u0085',
  '\f',
  ' ',
  '\u3000',
  '\u200b',
  '\u202e',
  '\u0000',
  '\ufeff',
  '\ufffd',
  '\ue000',
  '，',
  ',',
  '、',
  '(',
  ')',
  '“',
  '”',
  '——',
  '一一',
  '。',
  '.',
  ':',
  '中国',
  '人民日报',
  '😀',
  '👨‍👩‍👧',
  '葛\u{e0100}',
  '㎡',
  '\ud800',
  'a@b.com',
  'CN34-0023',
]

const bit = fc.oneof(fc.constantFrom(...BITS), fc.string({ unit: 'binary', maxLength: 4 }))

type Damage = {
  readonly kind: 'delete' | 'insert' | 'repeat' | 'swap'
  readonly at: number
  readonly length: number
  readonly bit: string
}

const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom('delete', 'insert', 'repeat', 'swap'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(40),
  bit,
})

const apply = (text: string, { kind, at, length, bit: inserted }: Damage): string => {
  const from = Math.floor(at * text.length)
  const [head, middle, tail] = [text.slice(0, from), text.slice(from, from + length), text.slice(from + length)]
  if (kind === 'delete') return head + tail
  if (kind === 'insert') return head + inserted + middle + tail
  if (kind === 'repeat') return head + middle + middle + tail
  return head + tail.slice(0, length) + middle + tail.slice(length)
}

/** A page with one to eight damages; half of them are a cutting of the page, so that thousands are quick. */
export const damagedPage = (page: string): fc.Arbitrary<string> =>
  fc
    .record({
      damages: fc.array(damage, { minLength: 1, maxLength: 8 }),
      cut: fc.option(fc.tuple(fc.nat(page.length), fc.integer({ min: 40, max: 500 })), { freq: 8 }),
    })
    .map(({ damages, cut }) => damages.reduce(apply, cut === null ? page : page.slice(cut[0], cut[0] + cut[1])))

/** Any string: arbitrary code points, or a heap of what pages are made of. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 160 }),
  fc.array(bit, { maxLength: 40 }).map((bits) => bits.join('')),
)
