/**
 * The pages that extraction starts from: the papers in `data/`, the parser's case folders (their clean reading is held
 * to a file checked by eye, so it is the truth), and pages written for this bench alone: those in `pages/` were looked at
 * when rules were made, those in `unseen/` were not, and their figures are the ones to believe.
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

type Writing = { readonly blocks: TruthBlock[]; readonly found: Map<string, string[]> }

const find = ({ found }: Writing, role: string, value: string): void => {
  if (value !== '') found.set(role, [...(found.get(role) ?? []), value])
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
    else if (role === 'jump') find(writing, 'jump', value ?? '')
    else if (role !== 'caption' && role !== 'furniture') find(writing, role, plain(value ?? text))
  }
  for (const [role, text] of heads) find(writing, role, text)
  find(writing, 'headline block', ['kicker', 'headline', 'deck'].map((role) => heads.get(role) ?? '').join(''))
}

const fromWriting = (name: string): Truth => {
  const writing: Writing = { blocks: [], found: new Map() }
  for (const story of readFileSync(new URL(name, ROOT), 'utf8').split(/\n{2,4}/)) readStory(story, writing)
  return { name, pages: [{ file: 'page.txt', blocks: writing.blocks }], findings: writing.found }
}

/** The truths by where they come from. */
export const truthSets = (): Readonly<Record<string, readonly Truth[]>> => ({
  'papers in data/': ['specimen', 'ahkjb'].flatMap(fromIssues),
  'case folders': foldersIn('tests/core/parse/cases/').map(fromFolder),
  'pages written for the bench, looked at since': textsIn('tests/bench/pages/').map(fromWriting),
  'pages written for the bench, never looked at': textsIn('tests/bench/unseen/').map(fromWriting),
})
