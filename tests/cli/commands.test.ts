import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { issueJsonSchema } from '#core/issue/json-schema.ts'
import { readIssue } from '#core/issue/read-issue.ts'
import { LIMITS } from '#core/issue/limits.ts'
import { runCli } from '../support/run-cli.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { seedIssueText, seedPage } from '../support/seed-page.ts'

const RAW = 'data/papers/ahkjb/raw/2024-06-12'
const { at, write } = tempFolder()

describe('what is committed is what is made', () => {
  test('the issue of the specimen is what parse prints', async () => {
    const { code, out, err } = await runCli('parse', `${RAW}/01.txt`)
    expect(out).toBe(seedIssueText)
    expect(err).toMatch(/^data\/papers\/ahkjb\/raw\/2024-06-12\/01\.txt:66:1: note: /)
    expect(code).toBe(0)
  })

  test('the JSON Schema is what schema writes', async () => {
    const path = at('schema/issue.json')
    expect(await runCli('schema', '--out', path)).toMatchObject({ code: 0 })
    expect(await readFile(path, 'utf8')).toBe(issueJsonSchema())
    expect(await readFile('public/schema/issue.json', 'utf8')).toBe(issueJsonSchema())
  })

  test('check finds nothing wrong with our data', async () => {
    const { code, out, err } = await runCli('check', 'data')
    expect(err).toBe('')
    expect(out).toMatch(/没有错误。\n$/)
    expect(code).toBe(0)
  })
})

describe('parse', () => {
  test('writes an issue file named by its date', async () => {
    expect(await runCli('parse', RAW, '--out', at('issues'))).toMatchObject({ code: 0, out: '' })
    expect(await readFile(at('issues/2024-06-12.json'), 'utf8')).toBe(seedIssueText)
  })

  test('makes one issue of the pages in a folder, and takes paper and date from where they lie', async () => {
    await write(
      'papers/demo/raw/2025-01-02/01.txt',
      '大桥今日通车\n\n本报讯（记者 王伟）昨天上午，大桥正式通车，市民纷纷前往参观。\n\n（下转2版）',
    )
    await write(
      'papers/demo/raw/2025-01-02/02.txt',
      '（上接1版）\n\n通车仪式上，建设者代表发言，介绍了三年来的建设过程。',
    )
    const { code, out, err } = await runCli('parse', at('papers/demo/raw/2025-01-02'))
    expect(JSON.parse(out)).toMatchObject({
      paper: 'demo',
      date: '2025-01-02',
      pages: [
        {
          number: 1,
          file: 'raw/2025-01-02/01.txt',
          stories: [{ jumps: [{ page: 2, target: { page: 2, story: 1 } }] }],
        },
        {
          number: 2,
          file: 'raw/2025-01-02/02.txt',
          stories: [{ jumps: [{ page: 1, target: { page: 1, story: 1 } }] }],
        },
      ],
    })
    expect(err).toContain('按文件夹名记作2025-01-02')
    expect(code).toBe(0)
  })

  test('prints problems as lines of JSON where asked', async () => {
    const { err } = await runCli('parse', `${RAW}/01.txt`, '--json')
    expect(JSON.parse(err)).toMatchObject({ kind: 'jump-page-absent', severity: 'note', file: 'raw/2024-06-12/01.txt' })
  })

  test('reads a GB18030 file', async () => {
    // 安徽科技报
    const path = await write('gb.txt', Uint8Array.of(0xb0, 0xb2, 0xbb, 0xd5, 0xbf, 0xc6, 0xbc, 0xbc, 0xb1, 0xa8))
    const { code, out } = await runCli('parse', path, '--paper', 'demo')
    expect(out).toContain('安徽科技报')
    expect(code).toBe(0)
  })

  test.each([
    ['an empty file', 'empty.txt', '', 'page-empty', '文件里没有文字'],
    ['a blank file', 'blank.txt', ' \n\u3000\n', 'page-empty', '文件里没有文字'],
    ['a picture', 'picture.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xff), 'not-text', '不是文字'],
    ['a file beyond 5 MB', 'large.txt', '版'.repeat(LIMITS.rawBytes / 3 + 1), 'file-too-large', '超过5MB'],
    [
      'a day that does not exist',
      'never.txt',
      '本报\n\n2024年2月30日 星期五',
      'date-impossible',
      '没有“2024年2月30日”这一天',
    ],
  ])('says of %s what is wrong and exits with 1', async (_what, name, content, kind, words) => {
    const path = await write(name, content)
    const { code, err } = await runCli('parse', path, '--paper', 'demo')
    expect(err).toContain(words)
    expect(code).toBe(1)
    expect((await runCli('parse', path, '--paper', 'demo', '--json')).err).toContain(`"kind":"${kind}"`)
  })

  test('keeps a megabyte of commas word for word, and says so', async () => {
    const commas = ','.repeat(1_000_000)
    const { code, out, err } = await runCli('parse', await write('commas.txt', commas), '--paper', 'demo')
    const read = readIssue(out)
    const kept = read.ok ? (read.value.pages[0]?.unparsed ?? []).map(({ text }) => text).join('') : ''
    expect([kept.length, kept === commas]).toEqual([1_000_000, true])
    expect(err).toContain('原样保留')
    expect(code).toBe(0)
  })
})

describe('wrong usage', () => {
  test.each([
    [[], '用法'],
    [['print'], '没有“print”这个命令'],
    [['parse'], '没有写要读的文件'],
    [['parse', 'no-such-file.txt'], '没有这个文件或文件夹'],
    [['parse', 'src/cli'], '没有版面文字'],
    [['parse', RAW, '--paper', '../x'], '不能作报纸代号'],
    [['parse', RAW, '--bogus'], '选项不对'],
    [['parse', RAW, '--out', 'package.json'], '写不了这个文件：package.json/2024-06-12.json'],
    [['schema', '--out', 'package.json/issue.json'], '写不了这个文件：package.json/issue.json'],
    [['check'], '请写一个要检查的文件夹'],
    [['check', 'no-such-folder'], '没有这个文件夹'],
    [['check', 'package.json'], '这不是文件夹'],
    [['explain'], '请写一个版面文字文件'],
  ])('%j: one sentence, exit code 2', async (args, words) => {
    const { code, out, err } = await runCli(...args)
    expect(err).toContain(words)
    expect(out).toBe('')
    expect(code).toBe(2)
  })

  test.each(['parse', 'check', 'explain', 'schema'])('%s --help explains itself', async (name) => {
    const { code, out, err } = await runCli(name, '--help')
    expect(out).toMatch(new RegExp(`^用法：npm run -s cli -- ${name}`))
    expect([code, err]).toEqual([0, ''])
  })
})

describe('check', () => {
  test('names the file and the place of what is wrong', async () => {
    await write('bad/papers/demo/paper.json', '{"schema":1,"id":"other"}')
    await write('bad/papers/demo/issues/2024-06-12.json', '{"schema":1}')
    const { code, err } = await runCli('check', at('bad'))
    expect(err).toContain('papers/demo/paper.json:name: error:')
    expect(err).toContain('papers/demo/issues/2024-06-12.json:pages: error:')
    expect(code).toBe(1)
  })

  test('says where it looked when there is nothing to check', async () => {
    await write('nothing/notes.json', '{}')
    const { code, out, err } = await runCli('check', at('nothing'))
    expect(err).toMatch(
      new RegExp(`^${at('nothing')}: error: 下面没有要检查的：既没有 paper.json，.*请写放各报的文件夹`),
    )
    expect(out).toContain('有1处错误')
    expect(code).toBe(1)
  })

  test('names for a paper what a paper must be, not the schema of an issue', async () => {
    await write('form/papers/demo/paper.json', '{"schema":1,"id":"demo"}')
    const { err } = await runCli('check', at('form'))
    expect(err).toContain('data/papers/ahkjb/paper.json')
    expect(err).not.toContain('schema/issue.json')
  })

  test('goes on where the folder of an issue has no raw pages', async () => {
    await mkdir(at('bare/papers/demo/raw/2024-06-13'), { recursive: true })
    await write('bare/papers/demo/issues/2024-06-13.json', seedIssueText)
    const { code, err } = await runCli('check', at('bare'))
    expect(err).toContain('文件名与日期2024-06-12不一致')
    expect(code).toBe(1)
  })

  test('finds an issue that its raw pages no longer make', async () => {
    await write('stale/papers/ahkjb/raw/2024-06-12/01.txt', seedPage.text.replace('假期施工', '节日施工'))
    await write('stale/papers/ahkjb/issues/2024-06-12.json', seedIssueText)
    const { code, err } = await runCli('check', at('stale'))
    expect(err).toContain('与原文现在读出的不一致')
    expect(code).toBe(1)
  })
})

describe('refused repairs', () => {
  const seed = `${RAW}/01.txt`

  test('of a kind are not made, and the issue says so', async () => {
    const { code, out } = await runCli('parse', seed, '--refuse', 'names')
    const read = readIssue(out)
    expect(code).toBe(0)
    expect(out).toContain('陈吉宁信长星易炼红')
    expect(read.ok && read.value.pages[0]?.decisions?.map(({ kind }) => kind)).toEqual(
      Array.from({ length: 7 }, () => 'names'),
    )
  })

  test('at one place leave the others; explain --repairs tells the places', async () => {
    const { out: told } = await runCli('explain', seed, '--repairs')
    expect(told).toMatch(/^ {3}42:39 column-break .*→""$/m)
    const { out } = await runCli('parse', seed, '--refuse', 'column-break@42:39')
    const read = readIssue(out)
    const [story] = (read.ok && read.value.pages[0]?.stories) || []
    expect(story?.kind === 'article' && story.paragraphs).toHaveLength(13)
  })

  test('that are nowhere are told; what is no kind is refused', async () => {
    expect((await runCli('parse', seed, '--refuse', 'quote')).err).toContain('没有要拒绝的修补：quote。')
    expect(await runCli('parse', seed, '--refuse', '错字')).toMatchObject({ code: 2 })
  })

  test('hold on when the issue is written again, and check finds it in order', async () => {
    const paper = await readFile('data/papers/ahkjb/paper.json', 'utf8')
    await write('refusing/papers/demo/paper.json', paper.replace('"ahkjb"', '"demo"'))
    await write('refusing/papers/demo/raw/2024-06-12/01.txt', seedPage.text)
    const papers = at('refusing/papers')
    const [raw, out] = [join(papers, 'demo/raw/2024-06-12'), join(papers, 'demo/issues')]
    await runCli('parse', raw, '--out', out, '--refuse', 'names')
    const first = await readFile(join(out, '2024-06-12.json'), 'utf8')
    expect(first).toContain('"verdict": "refused"')
    await runCli('parse', raw, '--out', out)
    expect(await readFile(join(out, '2024-06-12.json'), 'utf8')).toBe(first)
    expect(await runCli('check', papers)).toMatchObject({ code: 0 })
  })
})

describe('explain', () => {
  test('prints each block with its role, score and rule', async () => {
    const { code, out } = await runCli('explain', `${RAW}/01.txt`)
    expect(out).toMatch(/ 66 jump-out +40\.0 {2}jump out +\(下转二版\)/)
    expect(out).toMatch(/ 72 credit +40\.0 {2}credit +阮雪枫 摄/)
    expect(code).toBe(0)
  })

  test('names the line in which the ink of a block begins', async () => {
    const printed = [
      '10月14日下午，在连镇高铁海州',
      '站改扩建工程现场，随着最后一方混',
      '凝土缓缓注入，首跨现浇梁浇筑完成。',
      '项目负责人说：“比计划提前了',
      '12天。”',
      '秋粮丰收在望',
      '10月15日，灌河镇农民驾驶收割',
      '机收割水稻。眼下，全市360万亩水',
      '稻进入集中收获期，各地抢抓晴好天',
      '气，确保颗粒归仓。记者 王健民 摄',
      '短评',
      '把“施工图”变成“实景画”',
      '蓝图再好，不干也是一纸空文。',
      '越是任务艰巨，越要钉钉子。',
    ]
    const { out } = await runCli('explain', await write('wrap.txt', printed.join('\n')))
    const placeOf = (words: string) =>
      Number(
        out
          .split('\n')
          .find((line) => line.endsWith(words))
          ?.slice(0, 4),
      )
    for (const words of ['秋粮丰收在望', '记者 王健民 摄', '短评', '把“施工图”变成“实景画”']) {
      expect([words, placeOf(words)]).toEqual([words, 1 + printed.findIndex((line) => line.endsWith(words))])
    }
  })
})
