/**
 * `npm run bench`: what composing a page costs, beside what else could set the same text, all in one run on one machine.
 *
 * Milliseconds say little on a shared machine, ratios more: every round times all of them one after the other, and a row
 * gives the middle and the spread of the rounds' ratios to composing the seed's page. Nothing here passes or fails.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import { cutFonts } from '#press/cut-fonts.ts'
import { fontRules } from '#press/font-rules.ts'
import { findBrowser } from '#tooling/browser.ts'
import { benchParser } from './parse-bench.ts'
import { layOutNatively, layOutWithPagedJs } from './browser-work.ts'
import type * as Work from './work.ts'

const ROUNDS = 9
// As deep below the root as this file: the pages find their data by it.
const BUILT = fileURLToPath(new URL('../../test-results/bench/', import.meta.url))

/** One file of plain JavaScript, as it would be shipped. */
const buildWork = async (): Promise<string> => {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: { ssr: fileURLToPath(new URL('work.ts', import.meta.url)), outDir: BUILT, emptyOutDir: true, minify: false },
  })
  return `${BUILT}work.js`
}

/** Starts the work in plain Node: the loader of this file would rewrite it. */
const startWork = (file: string): ChildProcess => fork(file, [], { execArgv: [] })

const ask = async (child: ChildProcess, name: string, isFirst = false): Promise<number> => {
  const answer = once(child, 'message')
  child.send({ name, isFirst })
  const [time]: unknown[] = await answer
  return Number(time)
}

/** Milliseconds of the first call in a new process, loading not counted. */
const askNew = async (file: string, name: string): Promise<number> => {
  const child = startWork(file)
  try {
    return await ask(child, name, true)
  } finally {
    child.kill()
  }
}

const openTab = async (browser: Browser, pages: readonly Work.NativePage[]): Promise<Page> => {
  const characters = new Map<string, string>()
  for (const { stories } of pages)
    for (const text of stories.flatMap(({ head, paragraphs }) => [...head, ...paragraphs]))
      for (const character of text) characters.set(character, 'bench')
  const fonts = fontRules(
    await cutFonts(new Map([['serif', characters]])),
    ({ content }) => `data:font/woff2;base64,${Buffer.from(content).toString('base64')}`,
  )
  const tab = await browser.newPage()
  await tab.setContent(`<!doctype html><html lang="zh-CN"><style>${fonts}</style><body></body></html>`)
  // A loader that keeps names of functions wraps them in calls of this one.
  await tab.evaluate('globalThis.__name = (made) => made')
  await tab.evaluate(() => document.fonts.load('16px "Banmian Serif"', '一').then(() => undefined))
  return tab
}

/** Paged.js is no dependency: it would bring a package with an install script. It is measured where it is found. */
const findPagedJs = (): string | undefined => {
  const named = process.env['PAGEDJS']
  if (named !== undefined) return existsSync(named) ? named : undefined
  try {
    return createRequire(import.meta.url).resolve('pagedjs/dist/paged.js')
  } catch {
    return undefined
  }
}

type Row = { readonly name: string; readonly time: () => number | Promise<number>; readonly times: number[] }

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

const written = (value: number): string => value.toPrecision(3)

const print = (rows: readonly Row[], base: Row): void => {
  console.log(`\n| what | ms, middle of ${ROUNDS} | ratio to the first row: middle | least | most |`)
  console.log('|---|---|---|---|---|')
  for (const { name, times } of rows) {
    const ratios = times.map((time, round) => time / (base.times[round] ?? Number.NaN))
    const cells = [middle(times), middle(ratios), Math.min(...ratios), Math.max(...ratios)].map(written)
    console.log(`| ${name} | ${cells.join(' | ')} |`)
  }
}

const timeAll = async (browser: Browser, file: string, child: ChildProcess): Promise<void> => {
  const { nativePage } = (await import(pathToFileURL(file).href)) as typeof Work
  const seed = nativePage('seed')
  const fifteen = nativePage('fifteen')
  const tab = await openTab(browser, [seed, fifteen])
  const pagedJs = findPagedJs()
  if (pagedJs !== undefined) await tab.addScriptTag({ path: pagedJs })
  const row = (name: string, time: Row['time']): Row => ({ name, time, times: [] })
  const native = (page: Work.NativePage) => () => tab.evaluate(layOutNatively, { page, times: 25 })
  const base = row('compose the seed, warm', () => ask(child, 'seed'))
  const rows = [
    base,
    row('compose the seed, first time in a process', () => askNew(file, 'seed')),
    row('compose 15 stories, warm', () => ask(child, 'fifteen')),
    row('compose 15 stories, first time in a process', () => askNew(file, 'fifteen')),
    row('pretext, lines of the seed, text prepared before', () => ask(child, 'pretext-lines')),
    row('pretext, lines of the seed, preparation included', () => ask(child, 'pretext-all')),
    row('Chromium, seed in native columns, layout and measuring', native(seed)),
    row('Chromium, 15 stories in native columns, layout and measuring', native(fifteen)),
    ...(pagedJs === undefined ? [] : [row('Paged.js, seed', () => tab.evaluate(layOutWithPagedJs, { page: seed }))]),
  ]
  // Unheard at first, so that every engine is warm.
  for (let round = 0; round < 4; round += 1) for (const { time } of rows) await time()
  for (let round = 0; round < ROUNDS; round += 1) for (const { time, times } of rows) times.push(await time())
  console.log(`Node ${process.versions.node}, Chromium ${browser.version()}`)
  print(rows, base)
  if (pagedJs === undefined) {
    console.log('\nPaged.js is not installed; to see it: npm install --no-save pagedjs@0.4.3, or PAGEDJS=…/paged.js')
  }
}

const benchComposer = async (): Promise<void> => {
  const file = await buildWork()
  const child = startWork(file)
  const browser = await chromium.launch(await findBrowser())
  try {
    await timeAll(browser, file, child)
  } finally {
    child.kill()
    await browser.close()
  }
}

// `npm run bench -- parse` scores the parser instead.
if (process.argv[2] === 'parse') benchParser(process.argv.slice(3))
else await benchComposer()
