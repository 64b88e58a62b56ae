import { spawnSync } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** Each file breaks one rule, and only that one. */
const VIOLATIONS: readonly { readonly file: string; readonly text: string; readonly rule: string }[] = [
  { file: 'src/core/issue/draw.ts', text: "import { h } from 'react'\nh()", rule: 'no-restricted-imports' },
  {
    file: 'src/core/issue/ask.ts',
    text: "import { parse } from '../parse/parse.ts'\nparse()",
    rule: 'no-restricted-imports',
  },
  {
    file: 'src/core/parse/set.ts',
    text: "import { set } from '../compose/set.ts'\nset()",
    rule: 'no-restricted-imports',
  },
  {
    file: 'src/core/parse/load.ts',
    text: "import { q } from '@tanstack/react-query'\nq()",
    rule: 'no-restricted-imports',
  },
  {
    file: 'src/core/compose/raw.ts',
    text: "import { parse } from '../parse/p.ts'\nparse()",
    rule: 'no-restricted-imports',
  },
  {
    file: 'src/core/compose/text/raw.ts',
    text: "import { p } from '../../parse/p.ts'\np()",
    rule: 'no-restricted-imports',
  },
  { file: 'src/core/compose/file.ts', text: "import { open } from 'node:fs'\nopen()", rule: 'no-restricted-imports' },
  {
    file: 'src/core/compose/face.ts',
    text: "import { measure } from '#faces/measure.ts'\nmeasure()",
    rule: 'no-restricted-imports',
  },
  { file: 'src/core/compose/clock.ts', text: 'export const now = () => new Date()', rule: 'no-restricted-globals' },
  {
    file: 'src/core/compose/page-width.ts',
    text: 'export const w = () => window.innerWidth',
    rule: 'no-restricted-globals',
  },
  { file: 'src/core/issue/chance.ts', text: 'export const c = () => Math.random()', rule: 'no-restricted-properties' },
  { file: 'src/faces/read.ts', text: "import { open } from 'node:fs'\nopen()", rule: 'no-restricted-imports' },
  { file: 'src/pdf/read.ts', text: "import { open } from 'node:fs'\nopen()", rule: 'no-restricted-imports' },
  { file: 'src/pdf/draw.ts', text: "import { v } from '#view/v.tsx'\nv()", rule: 'no-restricted-imports' },
  { file: 'src/core/parse/pdf.ts', text: "import { p } from '#pdf/p.ts'\np()", rule: 'no-restricted-imports' },
  { file: 'src/core/parse/library.ts', text: "import { p } from 'pdfjs-dist'\np()", rule: 'no-restricted-imports' },
  { file: 'src/reader/pdf.ts', text: "import { p } from '#pdf/p.ts'\np()", rule: 'no-restricted-imports' },
  { file: 'src/view/route.tsx', text: "import { l } from 'react-router'\nl()", rule: 'no-restricted-imports' },
  { file: 'src/view/fetch.tsx', text: "import { q } from '@tanstack/react-query'\nq()", rule: 'no-restricted-imports' },
  { file: 'src/view/upward.tsx', text: "import { r } from '#reader/r.tsx'\nr()", rule: 'no-restricted-imports' },
  { file: 'src/view/sideways.tsx', text: "import { r } from '../core/issue/r.ts'\nr()", rule: 'no-restricted-imports' },
  { file: 'src/reader/desk.ts', text: "import { d } from '#desk/d.tsx'\nd()", rule: 'no-restricted-imports' },
  { file: 'src/reader/press.ts', text: "import { p } from '#press/p.ts'\np()", rule: 'no-restricted-imports' },
  { file: 'src/desk/reader.ts', text: "import { r } from '#reader/r.tsx'\nr()", rule: 'no-restricted-imports' },
  { file: 'src/press/desk.ts', text: "import { d } from '#desk/d.tsx'\nd()", rule: 'no-restricted-imports' },
  {
    file: 'src/press/reader.ts',
    text: "import { r } from '#reader/page-route.tsx'\nr()",
    rule: 'no-restricted-imports',
  },
  { file: 'src/tooling/news.ts', text: "import { i } from '#core/issue/i.ts'\ni()", rule: 'no-restricted-imports' },
  { file: 'src/cli/reader.ts', text: "import { r } from '#reader/routes.tsx'\nr()", rule: 'no-restricted-imports' },
  { file: 'src/app/press.ts', text: "import { p } from '#press/p.ts'\np()", rule: 'no-restricted-imports' },
  { file: 'tests/core/far.ts', text: "import { p } from '../../src/core/p.ts'\np()", rule: 'no-restricted-imports' },
  { file: 'src/core/issue/default.ts', text: 'export default 1', rule: 'no-default-export' },
  { file: 'src/core/issue/CamelCase.ts', text: 'export const one = 1', rule: 'filename-case' },
  { file: 'src/core/issue/loose.ts', text: 'export const f = (x: any) => x as unknown', rule: 'no-explicit-any' },
  {
    file: 'src/core/issue/sure.ts',
    text: 'export const f = (x?: { y: number }) => x!.y',
    rule: 'no-non-null-assertion',
  },
  {
    file: 'src/core/issue/ring.ts',
    text: "import { b } from './ring-two.ts'\nexport const a = () => b()",
    rule: 'no-cycle',
  },
  { file: 'src/view/ring.ts', text: "import { b } from './ring-two.ts'\nexport const a = () => b()", rule: 'no-cycle' },
]

/** Files that keep the rules, and the other half of the two rings. */
const LAWFUL: readonly { readonly file: string; readonly text: string }[] = [
  { file: 'src/core/compose/lawful.ts', text: "import { issue } from '../issue/issue.ts'\nexport const x = issue" },
  { file: 'src/press/lawful.ts', text: "import { routes } from '#reader/routes.tsx'\nexport const x = routes" },
  { file: 'src/reader/lawful.ts', text: "import { page } from '#view/page.tsx'\nexport const x = page" },
  { file: 'src/pdf/lawful.ts', text: "import { page } from '#core/parse/page.ts'\nexport const x = page" },
  { file: 'src/cli/lawful.ts', text: "import { read } from '#pdf/read.ts'\nexport const x = read" },
  { file: 'src/desk/lawful.ts', text: "import { parse } from '#core/parse/parse.ts'\nexport const x = parse" },
  { file: 'src/desk/pdf.ts', text: "import { read } from '#pdf/read.ts'\nexport const x = read" },
]
const RING_ENDS: readonly { readonly file: string; readonly text: string }[] = [
  { file: 'src/core/issue/ring-two.ts', text: "import { a } from './ring.ts'\nexport const b = () => a()" },
  { file: 'src/view/ring-two.ts', text: "import { a } from '#view/ring.ts'\nexport const b = () => a()" },
]

const root = fileURLToPath(new URL('../../', import.meta.url))
let folder = ''
let found: readonly string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banmian-zones-'))
  await copyFile(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
  await copyFile(join(root, 'package.json'), join(folder, 'package.json'))
  for (const { file, text } of [...VIOLATIONS, ...LAWFUL, ...RING_ENDS]) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), `${text}\n`)
  }
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint')
  const { stdout } = spawnSync(process.execPath, [oxlint, '--format=unix', 'src', 'tests'], {
    cwd: folder,
    encoding: 'utf8',
  })
  found = stdout.split('\n')
}, 60_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

test.each(VIOLATIONS)('$file is refused by $rule', ({ file, rule }) => {
  expect(found.filter((line) => line.startsWith(`${file}:`) && line.includes(`(${rule})`))).not.toEqual([])
})

test.each(LAWFUL)('$file is accepted', ({ file }) => {
  expect(found.filter((line) => line.startsWith(`${file}:`))).toEqual([])
})
