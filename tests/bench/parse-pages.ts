/**
 * The pages that extraction starts from: the papers in `data/`; the parser's case folders (their clean reading is held to a
 * file checked by eye, so it is the truth); and pages written for this bench alone, with the truth beside each line. Those in
 * `pages/` are by the hand that wrote the rules; those in `pages-by-others/` by three others who did not know the parser, and
 * were looked at afterwards to mend it; those in `pages-at-first-sight/` by a fourth, after all that: of them only the jumps and
 * the mastheads were looked at, so the other figures of that set are the ones to believe.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { readIssue } from '#core/issue/read-issue.ts'
import { parseIssue } from '#core/parse/parse-issue.ts'
import type { RawPage } from '#core/parse/raw-page.ts'
import { type Findings, type TruthBlock, type TruthPage, findingsOf, plain, truthOf } from './parse-truth.ts'

/** An issue to extract anew, and what should be found in it. */
export type Truth = { readonly name: string; readonly pages: readonly TruthPage[]; readonly findings: Findings }

const ROOT = new URL('../../', import.meta.url)

const foldersIn = (path: string): string[] =>
  readdirSync(new URL(path, ROOT), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${path}${name}/`)
    .toSorted()

const rawPages = (folder: string): RawPage[] =>
  readdirSync(new URL(folder, ROOT))
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((file) => ({ file, text: readFileSync(new URL(folder + file, ROOT), 'utf8') }))

const fromFolder = (folder: string): Truth => {
  const { issue } = parseIssue(rawPages(folder), { paper: 'bench' })
  return { name: folder, pages: truthOf(issue), findings: findingsOf(issue) }
}

/** The committed issue files of a paper. */
const fromIssues = (paper: string): Truth[] =>
  readdirSync(new URL(`data/papers/${paper}/issues/`, ROOT)).flatMap((file) => {
    const name = `data/papers/${paper}/issues/${file}`
    const read = readIssue(readFileSync(new URL(name, ROOT), 'utf8'))
    return read.ok ? [{ name, pages: truthOf(read.value), findings: findingsOf(read.value) }] : []
  })

const textsIn = (folder: string): string[] =>
  readdirSync(new URL(folder, ROOT))
    .filter((file) => file.endsWith('.txt'))
    .toSorted()
    .map((file) => folder + file)

/** A line of a written page: `role text`, joined to the line before with `~` or, behind a space, `_`; `= value` what it says. */
const LINE = /^([~_]?)([a-z-]+) (.*?)(?: = (.*))?$/u

const SHORT: Readonly<Record<string, string>> = { p: 'paragraph', sub: 'subhead', cap: 'caption' }
const STACK = new Set(['kicker', 'headline', 'deck'])
const BODY = new Set(['note', 'question', 'list-item', 'table', 'verse'])

/** What people are called in a byline; its value is the names alone. */
const TITLES =
  /(?:本报|本刊|本社|新华社|人民日报)?(?:特约|见习|实习|首席|特派)?(?:记者|通讯员|评论员|实习生|编辑部)|[□■]/g

type Writing = { readonly blocks: TruthBlock[]; readonly found: Map<string, string[]> }

const find = ({ found }: Writing, role: string, value: string): void => {
  // An archive repeats the number of the page over each article; it is one number.
  if (role === 'masthead field' && value.startsWith('page ') && found.get(role)?.includes(value) === true) return
  if (value !== '') found.set(role, [...(found.get(role) ?? []), value])
}

/** `date:2017-09-28 weekday:星期四`: what a line of the masthead says. */
const findFacts = (writing: Writing, value: string): void => {
  for (const [, field = '', fact = ''] of value.matchAll(/(?:^| )([a-zA-Z]+):(\S+(?: (?![a-zA-Z]+:)\S+)*)/g)) {
    find(
      writing,
      'masthead field',
      `${field === 'pageNumber' ? 'page' : field} ${field === 'pageNumber' ? plain(fact).replace(/^[A-Z]?0?/, '') : plain(fact)}`,
    )
  }
}

const readStory = (story: string, writing: Writing): void => {
  const heads = new Map<string, string>()
  let opens = true
  for (const line of story.split('\n')) {
    const [, join, word, text = '', value] = LINE.exec(line) ?? []
    if (word === undefined) continue
    const role = SHORT[word] ?? word
    const last = writing.blocks.at(-1)
    if (join !== '' && last !== undefined) {
      writing.blocks[writing.blocks.length - 1] = { ...last, text: last.text + (join === '_' ? ' ' : '') + text }
    } else writing.blocks.push({ role, text, opens: opens && role !== 'furniture' })
    opens = false
    if (STACK.has(role)) heads.set(role, (heads.get(role) ?? '') + plain(text))
    else if (BODY.has(role)) find(writing, 'other text', plain(text))
    else if (role === 'jump') find(writing, 'jump', (value ?? '').replace(/[A-Z]/, ''))
    else if (role === 'furniture') findFacts(writing, value ?? '')
    else if (role !== 'caption')
      find(writing, role, plain(value ?? (role === 'byline' ? text.replaceAll(TITLES, '') || text : text)))
  }
  for (const [role, text] of heads) find(writing, role, text)
  find(writing, 'headline block', ['kicker', 'headline', 'deck'].map((role) => heads.get(role) ?? '').join(''))
}

/** Of an issue whose pages are held, each jump to one of them has its other half there. */
const expectJoined = (found: Writing['found'], files: readonly string[]): void => {
  const held = new Set(files.map((file) => String(Number(file.slice(0, 2)))))
  const joined = (found.get('jump') ?? []).filter((jump) => held.has(jump.replace(/^(?:to|from) /, '')))
  if (joined.length > 0) found.set('joined jump', joined)
}

/** A line `==== 02.txt` begins the second page of the issue. */
const NEXT_PAGE = /^==== \d\d\.txt\n/m

/** Files are named by the number that is printed on the page, or by their order. */
const fileOf = (page: string, index: number): string =>
  `${(/pageNumber:[A-Z]?(\d+)/.exec(page)?.[1] ?? String(index + 1)).padStart(2, '0')}.txt`

const fromWriting = (name: string): Truth => {
  const found: Writing['found'] = new Map()
  const written = readFileSync(new URL(name, ROOT), 'utf8').split(NEXT_PAGE)
  const pages = written.map((page, index): TruthPage => {
    const writing: Writing = { blocks: [], found }
    for (const story of page.split(/\n{2,4}/)) readStory(story, writing)
    return { file: written.length === 1 ? 'page.txt' : fileOf(page, index), blocks: writing.blocks }
  })
  const files = pages.map(({ file }) => file)
  if (written.length > 1) expectJoined(found, files)
  return { name, pages, findings: found }
}

/** The truths by where they come from. */
export const truthSets = (): Readonly<Record<string, readonly Truth[]>> => ({
  'papers in data/': ['specimen', 'ahkjb'].flatMap(fromIssues),
  'case folders': foldersIn('tests/core/parse/cases/').map(fromFolder),
  'pages written for the bench, looked at since': textsIn('tests/bench/pages/').map(fromWriting),
  'pages by other hands, looked at since': textsIn('tests/bench/pages-by-others/').map(fromWriting),
  'pages by other hands, at first sight': textsIn('tests/bench/pages-at-first-sight/').map(fromWriting),
})
