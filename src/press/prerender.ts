/**
 * Draws every screen of the site before anybody asks for it (SSG): each page and story held, the notices of the site, and
 * the addresses that lead to a page. They can be read without JavaScript, and the browser takes them over as they are.
 *
 * The app's `draw-address.tsx` draws; it is built for Node first, as the browser's program is built for the browser. An
 * address that is not written here does not exist: the server answers it with 404.html, the app without a screen in it.
 */
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import type { Catalogue } from '#core/issue/catalogue.ts'
import { catalogueAround } from '#core/issue/catalogue-around.ts'
import { makeCatalogue } from './make-catalogue.ts'
import type { DataFile } from './publish-data.ts'
import type { HeldPaper } from './read-papers.ts'
import { newStyleLifter } from './lift-styles.ts'
import { screenHtml, type ScreenFile } from './screen-html.ts'

/** What the app's drawing module answers; see `src/app/draw-address.tsx`. */
type Drawn =
  | { readonly kind: 'screen'; readonly title: string; readonly markup: string }
  | { readonly kind: 'redirect'; readonly to: string }

type Draw = (address: string, files: readonly ScreenFile[]) => Promise<Drawn>

/** A built site without its screens. */
export type Site = {
  readonly root: string
  readonly base: string
  readonly outDir: string
  readonly held: readonly HeldPaper[]
  readonly data: readonly DataFile[]
  /** The module that draws, relative to the root. */
  readonly draw: string
}

/** Addresses that one stylesheet serves, with the files that each of them needs: a page and its stories. */
type Group = {
  readonly addresses: readonly string[]
  readonly files: readonly string[]
  /** The issue that they are of: they get the part of the catalogue that is near it. */
  readonly issue?: { readonly paper: string; readonly date: string }
}

const CATALOGUE = 'catalogue.json'

/** The published files by their addresses. */
type DataFiles = ReadonlyMap<string, DataFile>

const groupsOf = (held: readonly HeldPaper[]): Group[] => [
  { addresses: ['/about'], files: [] },
  ...held.map(({ paper }) => ({ addresses: [`/${paper.id}/issues`], files: [CATALOGUE] })),
  ...held.flatMap(({ paper, issues }) =>
    issues.flatMap(({ date, issue }) =>
      issue.pages.map((page) => {
        const address = `/${paper.id}/${date}/${page.number}`
        return {
          addresses: [address, ...page.stories.map((_, index) => `${address}/${index + 1}`)],
          files: [`${paper.id}/paper.json`, `${paper.id}/${date}/${page.number}.json`],
          issue: { paper: paper.id, date },
        }
      }),
    ),
  ),
]

/** Addresses that lead on to a page: they get its screen, so that they can be read without JavaScript too. */
const leadingOn = (held: readonly HeldPaper[]): string[] => [
  '/',
  ...held.flatMap(({ paper, issues }) =>
    issues.length === 0 ? [] : [`/${paper.id}`, ...issues.map(({ date }) => `/${paper.id}/${date}`)],
  ),
]

/** Builds the drawing module for Node and loads it. React must be told that this is production before it is loaded. */
const loadDraw = async ({ root, base, draw }: Site): Promise<Draw> => {
  // A folder of its own each time: Node never loads a module anew from the same place.
  const cache = join(root, 'node_modules/.cache')
  await mkdir(cache, { recursive: true })
  const outDir = await mkdtemp(join(cache, 'banmian-draw-'))
  try {
    await build({
      root,
      base,
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      plugins: [react()],
      build: {
        ssr: draw,
        outDir,
        emptyOutDir: true,
        target: 'node20',
        rolldownOptions: { output: { entryFileNames: 'draw.mjs' } },
      },
    })
    const loaded: unknown = await import(pathToFileURL(join(outDir, 'draw.mjs')).href)
    if (typeof loaded !== 'object' || loaded === null || !('drawAddress' in loaded))
      throw new Error(`${draw} draws nothing.`)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the type of the module that was just built
    return loaded.drawAddress as Draw
  } finally {
    await rm(outDir, { recursive: true, force: true })
  }
}

const textOf = async (data: DataFiles, address: string): Promise<string> => {
  const content = await data.get(address)?.content()
  if (typeof content !== 'string') throw new Error(`data/${address} is not published.`)
  return content
}

const readFiles = (data: DataFiles, addresses: readonly string[]): Promise<ScreenFile[]> =>
  Promise.all(addresses.map(async (address) => ({ path: `data/${address}`, text: await textOf(data, address) })))

const put = async (outDir: string, address: string, content: string): Promise<void> => {
  const file = join(outDir, address)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, content)
}

/** The part of the catalogue that is near an issue, or the whole where there is no more to it. */
const nearCatalogue = (whole: Catalogue, { paper, date }: NonNullable<Group['issue']>): ScreenFile => {
  const part = catalogueAround(whole, paper, date)
  const isWhole = part.papers.every(({ issues }, index) => issues.length === whole.papers[index]?.issues.length)
  return { path: `data/${CATALOGUE}${isWhole ? '' : `#${paper}/${date}`}`, text: JSON.stringify(part) }
}

/** What every screen is drawn with. */
type Studio = {
  readonly data: DataFiles
  readonly catalogue: Catalogue
  /** The built index.html. */
  readonly shell: string
  readonly draw: Draw
}

/** Draws the addresses of a group and writes them, with the stylesheet that they share. */
const drawGroup = async ({ base, outDir }: Site, studio: Studio, group: Group): Promise<void> => {
  const { data, catalogue, shell, draw } = studio
  const near = group.issue === undefined ? [] : [nearCatalogue(catalogue, group.issue)]
  const files = [...near, ...(await readFiles(data, group.files))]
  const styles = newStyleLifter()
  const drawn: { address: string; title: string; markup: string }[] = []
  for (const address of group.addresses) {
    const screen = await draw(address, files)
    if (screen.kind === 'redirect') throw new Error(`${address} leads to ${screen.to} and has no screen of its own.`)
    drawn.push({ address, title: screen.title, markup: styles.lift(screen.markup) })
  }
  const rules = styles.css()
  const css = `assets/screens/${createHash('sha256').update(rules).digest('hex').slice(0, 8)}.css`
  if (rules !== '') await put(outDir, css, rules)
  for (const { address, title, markup } of drawn) {
    const screen = {
      address: base.slice(0, -1) + address,
      title,
      markup,
      files,
      ...(rules !== '' && { css: base + css }),
    }
    await put(outDir, join(address, 'index.html'), screenHtml(shell, screen))
  }
}

/** Writes the HTML of every screen into a built site, group by group: all screens of a large site are too much to hold. */
export const prerenderSite = async (site: Site): Promise<void> => {
  const { outDir, held, base } = site
  const data = new Map(site.data.map((file) => [file.address, file]))
  const shell = await readFile(join(outDir, 'index.html'), 'utf8')
  const draw = await loadDraw(site)
  const studio = { data, shell, draw, catalogue: makeCatalogue(held) }
  for (const group of groupsOf(held)) await drawGroup(site, studio, group)
  const files = await readFiles(data, [CATALOGUE])
  for (const address of leadingOn(held)) {
    const drawn = await draw(address, files)
    if (drawn.kind !== 'redirect') continue
    const target = join(outDir, drawn.to.slice(base.length), 'index.html')
    await put(outDir, join(address, 'index.html'), await readFile(target, 'utf8'))
  }
  // The desk works with what the editor brings: there is nothing to draw before.
  for (const file of ['404.html', 'desk/index.html']) await put(outDir, file, shell)
}
