import { describe, expect, test } from 'vitest'
import { makeProof } from '#desk/make-proof.ts'
import { reportInWords } from '#desk/report-in-words.ts'
import { paperOf } from '../support/data-folder.ts'
import { rawSource } from '../support/raw-source.ts'

const SENTENCE = '这是一段很长的文字，用来试验版面排不下的时候软件怎样告诉编辑。'
const stories = Array.from(
  { length: 9 },
  (_, index) => `第${'一二三四五六七八九'.charAt(index)}座大桥今日通车\n\n本报讯（记者 甲乙）${SENTENCE.repeat(40)}\n`,
)

describe('a page that cannot hold its stories', () => {
  const proof = makeProof({
    source: rawSource({ file: 'p.txt', text: stories.join('\n\n') }),
    paper: paperOf('demo', '样报'),
  })
  const report = proof.composed?.set.report
  const over = proof.problems.filter(({ kind }) => kind === 'story-overset')

  test('names every story that is not wholly set among the problems, with its place', () => {
    const unset = report?.stories.filter(({ oversetLines }) => oversetLines > 0) ?? []
    expect(unset.length).toBeGreaterThan(3)
    expect(over).toHaveLength(unset.length)
    expect(over.every(({ place }) => place !== undefined)).toBe(true)
    expect(over.at(-1)?.message).toMatch(/^第9篇“第九座大桥今日通车”正文一行也没有排上，余\d+行（\d+字）。$/)
  })

  test('tells all lines that are over, story by story', () => {
    const lines = over.map(({ message }) => Number(/余(\d+)行/.exec(message)?.[1]))
    expect(lines.reduce((sum, each) => sum + each, 0)).toBe(report?.oversetLines)
  })

  test('says the same above the sheet', () => {
    if (proof.composed === undefined) throw new Error('Nothing was set.')
    const { overset } = reportInWords(proof.composed.set.report, proof.composed.page)
    expect(overset).toEqual(over.map(({ message }) => message))
  })
})

test('a page that holds its stories names none', () => {
  const proof = makeProof({
    source: rawSource({ file: 'p.txt', text: '大桥今日通车\n\n昨日大桥通车。' }),
    paper: paperOf('demo', '样报'),
  })
  expect(proof.problems.filter(({ kind }) => kind === 'story-overset')).toEqual([])
})
