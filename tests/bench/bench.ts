/**
 * `npm run bench`: what composing a page costs, beside what else could set the same text, all in one run on one machine;
 * `npm run bench -- parse` scores the parser instead (`parse-bench.ts`), and `-- weigh` learns what its rules weigh (`weigh/`). With `--readme` the figures go into README.md.
 *
 * Milliseconds say little on a shared machine, ratios more: every round times all of them one after the other, and a row
 * gives the middle and the spread of the rounds' ratios to composing the seed's page. A round's time for what is done warm is
 * the lower quartile of many single calls: other programs only ever add. Nothing here passes or fails.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import { cutFonts } from '#press/cut-fonts.ts'
import { fontRules } from '#press/font-rules.ts'
import { findBrowser } from '#tooling/browser.ts'
import { type Asked, layOutNatively, layOutWithPagedJs } from './browser-work.ts'
import { occasion, tableOf, writeReadme } from './figures.ts'
import { findPagedJs } from './paged-js.ts'
import { benchParser } from './parse-bench.ts'
import type { TimeComposing } from './tab-work.ts'
import { weighRules } from './weigh/weigh.ts'
import type * as Work from './work.ts'

const ROUNDS = 9
// As deep below the root as this file: the pages find their data by it.
const BUILT = fileURLToPath(new URL('../../test-results/bench/', import.meta.url))

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/** One file of plain JavaScript for Node and one for a tab, as they would be shipped. */
const buildWork = async (): Promise<{ node: string; tab: string }> => {
  const common = { configFile: false, logLevel: 'warn' } as const
  const options = { outDir: BUILT, minify: false }
  await build({ ...common, build: { ...options, ssr: here('work.ts'), emptyOutDir: true } })
  const lib = { entry: here('tab-work.ts'), formats: ['iife' as const], name: 'bench', fileName: () => 'tab-work.js' }
  await build({ ...common, build: { ...options, lib, emptyOutDir: false } })
  return { node: `${BUILT}work.js`, tab: `${BUILT}tab-work.js` }
}

/** Starts the work in plain Node: the loader of this file would rewrite it. */
const startWork = (file: string): ChildProcess => fork(file, [], { execArgv: [] })

const ask = async (child: ChildProcess, name: Work.WorkName, isFirst = false): Promise<number> => {
  const answer = once(child, 'message')
  child.send({ name, isFirst })
  const [time]: unknown[] = await answer
  return Number(time)
}

/** Milliseconds of the first call in a new process, loading not counted. */
const askNew = async (file: string, name: Work.WorkName): Promise<number> => {
  const child = startWork(file)
  try {
    return await ask(child, name, true)
  } finally {
    child.kill()
  }
}

/** The style sheet of the one face that all of the text is set in. */
const fontsFor = async (pages: readonly Work.NativePage[]): Promise<string> => {
  const characters = new Map<string, string>()
  for (const { stories } of pages)
    for (const text of stories.flatMap(({ head, paragraphs }) => [...head, ...paragraphs]))
      for (const character of text) characters.set(character, 'bench')
  return fontRules(
    await cutFonts(new Map([['serif', characters]])),
    ({ content }) => `data:font/woff2;base64,${Buffer.from(content).toString('base64')}`,
  )
}

/** A tab as high as the pages, with the fonts loaded: a caret is found only where it could be seen. */
const openTab = async (browser: Browser, fonts: string): Promise<Page> => {
  const tab = await browser.newPage({ viewport: { width: 1600, height: 8000 } })
  await tab.setContent(`<!doctype html><html lang="zh-CN"><style>${fonts}</style><body></body></html>`)
  // A loader that keeps names of functions wraps them in calls of this one.
  await tab.evaluate('globalThis.__name = (made) => made')
  await tab.evaluate(() => document.fonts.load('16px "Banmian Serif"', '一').then(() => undefined))
  return tab
}

/** The first layout of a new tab, in milliseconds. */
const layOutFirst = async (browser: Browser, fonts: string, page: Work.NativePage, asked: Asked): Promise<number> => {
  const tab = await openTab(browser, fonts)
  try {
    return (await tab.evaluate(layOutNatively, { page, times: 1, asked })).ms
  } finally {
    await tab.close()
  }
}

type Row = { readonly name: string; readonly time: () => number | Promise<number>; readonly times: number[] }

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

const written = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(2))

const figuresOf = (rows: readonly Row[], base: Row, browser: string): string => {
  const cells = rows.map(({ name, times }) => {
    const ratios = times.map((time, round) => time / (base.times[round] ?? Number.NaN))
    const spread = `${written(Math.min(...ratios))}–${written(Math.max(...ratios))}`
    return [name, written(middle(times)), written(middle(ratios)), spread]
  })
  const words = `${occasion()}, Chromium ${browser}; middles of ${ROUNDS} rounds; a round takes the lower quartile of many calls.`
  return `${words}\n\n${tableOf([['what', 'ms', 'ratio to the first row', 'least–most'], ...cells])}`
}

const ASKED: readonly (readonly [Asked, string])[] = [
  ['nothing', 'layout alone'],
  ['boxes', 'layout and a box for each line'],
  ['lines', 'layout and where each line ends in the text'],
  ['characters', 'layout and where each character stands'],
]

const timeAll = async (
  browser: Browser,
  files: { node: string; tab: string },
  child: ChildProcess,
): Promise<string> => {
  const { inputOf, nativePage } = (await import(pathToFileURL(files.node).href)) as typeof Work
  const [seed, fifteen] = [nativePage('seed'), nativePage('fifteen')]
  const fonts = await fontsFor([seed, fifteen])
  const tab = await openTab(browser, fonts)
  await tab.addScriptTag({ path: files.tab })
  const pagedJs = findPagedJs()
  if (pagedJs !== undefined) await tab.addScriptTag({ path: pagedJs })
  const row = (name: string, time: Row['time']): Row => ({ name, time, times: [] })
  const node = (name: string, work: Work.WorkName) => row(`${name}, warm`, () => ask(child, work))
  const first = (name: string, work: Work.WorkName) =>
    row(`${name}, first time in a process`, () => askNew(files.node, work))
  const inTab = (name: string, input: unknown) =>
    row(`${name} in Chromium, warm`, () =>
      tab.evaluate((given) => {
        const { timeComposing } = globalThis as unknown as { timeComposing: TimeComposing }
        return timeComposing(given as Parameters<TimeComposing>[0], 25)
      }, input),
    )
  const native = (name: string, page: Work.NativePage) =>
    ASKED.map(([asked, words]) =>
      row(`Chromium, ${name} in native columns: ${words}, warm`, () =>
        tab.evaluate(layOutNatively, { page, times: 25, asked }).then(({ ms }) => ms),
      ),
    )
  const base = node('compose the seed', 'seed')
  const rows = [
    base,
    inTab('compose the seed', inputOf('seed')),
    first('compose the seed', 'seed'),
    node('compose 15 stories', 'fifteen'),
    first('compose 15 stories', 'fifteen'),
    ...native('seed', seed),
    row('Chromium, seed in native columns: layout and where each line ends, first time in a tab', () =>
      layOutFirst(browser, fonts, seed, 'lines'),
    ),
    ...native('15 stories', fifteen),
    ...(pagedJs === undefined ? [] : [row('Paged.js, seed', () => tab.evaluate(layOutWithPagedJs, { page: seed }))]),
    node('pretext, lines of the seed, text prepared before', 'pretext lines'),
    node('pretext, lines of the seed, preparation included', 'pretext all'),
    node('parse the seed', 'parse seed'),
    first('parse the seed', 'parse seed'),
    node('parse 50,000 line ends', 'line ends'),
    node('parse 100,000 commas', 'commas'),
    node('parse one line of 1 MB', 'one line'),
    node('parse 200,000 lines', 'lines'),
  ]
  // Unheard at first, so that every engine is warm.
  for (let round = 0; round < 4; round += 1) for (const { time } of rows) await time()
  for (let round = 0; round < ROUNDS; round += 1) for (const { time, times } of rows) times.push(await time())
  if (pagedJs === undefined) console.log('Paged.js could not be fetched; PAGEDJS=…/paged.js names a copy.')
  return figuresOf(rows, base, browser.version())
}

const benchSpeed = async (): Promise<string> => {
  const files = await buildWork()
  const child = startWork(files.node)
  const browser = await chromium.launch(await findBrowser())
  try {
    return await timeAll(browser, files, child)
  } finally {
    child.kill()
    await browser.close()
  }
}

const [kind, ...rest] = process.argv.slice(2)
if (kind === 'parse') benchParser(rest)
else if (kind === 'weigh') weighRules(rest)
else {
  const figures = await benchSpeed()
  console.log(`\n${figures}`)
  if (process.argv.includes('--readme')) writeReadme('speed', figures)
}
