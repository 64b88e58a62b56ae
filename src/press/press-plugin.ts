/**
 * The press as a Vite plugin, in development and in the build: publishes the data folder below `data/`, and the faces cut to
 * what it uses below `assets/fonts/`, with a stylesheet of their rules and their licences beside them.
 *
 * In the build everything is a file of the bundle, and the page preloads the fonts. In development the same addresses answer
 * from the data as it is now: a reload shows an edited issue.
 */
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { FACES } from '#faces/faces.ts'
import { collectCharacters } from './collect-characters.ts'
import { compressFiles } from './compress-files.ts'
import { type CutFont, cutFonts, cutSlices } from './cut-fonts.ts'
import { fontRules } from './font-rules.ts'
import { mediaType } from './media-type.ts'
import { prerenderSite } from './prerender.ts'
import { type DataFile, publishData } from './publish-data.ts'
import { licencePath } from './read-face.ts'
import { type HeldPaper, readPapers } from './read-papers.ts'
import { hashSources, STAMP } from './source-hash.ts'
import { WHOLE_LIST, WHOLE_PATHS, copyWholeFaces, listWholeFaces } from './whole-faces.ts'

/** Everything that the press adds to a site. Addresses are relative to the site's base. */
type Edition = {
  readonly held: readonly HeldPaper[]
  readonly data: readonly DataFile[]
  /** The fonts of the page that the site opens at, which are asked for at once. */
  readonly entry: readonly CutFont[]
  /** The fonts that other pages need besides. */
  readonly rest: readonly CutFont[]
  readonly css: string
  /** The list of the whole faces, which only the desk asks for. */
  readonly whole: string
}

const FONTS = 'assets/fonts/'

const makeEdition = async (root: string, base: string): Promise<Edition> => {
  const held = await readPapers(root)
  const characters = await collectCharacters(root, held)
  const entry = await cutFonts(characters.entry)
  const slices = await cutSlices(characters.rest)
  const address = ({ name }: CutFont) => `${base}${FONTS}${name}`
  const rules = [fontRules(entry, address), ...slices.map((slice) => fontRules(slice, address, 'characters'))]
  const whole = listWholeFaces([entry, ...slices], base)
  const rest = slices.flatMap(({ fonts }) => fonts)
  return { held, data: publishData(held), entry: entry.fonts, rest, css: rules.join('\n'), whole }
}

const licences = (): Promise<{ address: string; text: string }[]> =>
  Promise.all(
    FACES.map(async (face) => ({
      address: `fonts/${face.id}-licence.txt`,
      text: `${face.title}\n\n${await readFile(licencePath(face), 'utf8')}`,
    })),
  )

const cssAddress = (css: string): string =>
  `assets/faces-${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`

/** The files of an edition: address and content. */
const filesOf = async ({ data, entry, rest, css, whole }: Edition): Promise<Map<string, string | Uint8Array>> => {
  const files = new Map<string, string | Uint8Array>([
    [cssAddress(css), css],
    [WHOLE_LIST, whole],
  ])
  for (const { address, content } of data) files.set(`data/${address}`, await content())
  for (const { name, content } of [...entry, ...rest]) files.set(`${FONTS}${name}`, content)
  for (const { address, text } of await licences()) files.set(address, text)
  return files
}

/** Stands in index.html where the fonts shall be asked for: before the script, which they share the line with. */
const PLACE = '<!-- faces -->'

const headLines = ({ entry, css }: Edition, base: string): string =>
  [
    `<link rel="stylesheet" href="${base}${cssAddress(css)}">`,
    ...entry.map(
      ({ name }) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${base}${FONTS}${name}">`,
    ),
  ].join('\n    ')

/** What the press of a site may be told. */
export type PressOptions = {
  /** The module that draws the site's screens for {@link prerenderSite}, relative to the root; without it none are drawn. */
  readonly draw?: string
}

/** The press for a Vite project. */
export const press = ({ draw }: PressOptions = {}): Plugin => {
  let root = ''
  let base = '/'
  let outDir = ''
  let isBuild = false
  let sources = ''
  let edition: Promise<Edition> | undefined
  /** The files of the edition, in development: put together once, not for every request. */
  let served: Promise<Map<string, string | Uint8Array>> | undefined
  const currentEdition = (): Promise<Edition> => {
    edition ??= makeEdition(root, base)
    return edition
  }
  return {
    name: 'banmian-press',
    configResolved(config) {
      root = config.root
      base = config.base
      isBuild = config.command === 'build'
      outDir = resolve(config.root, config.build.outDir)
    },
    transformIndexHtml: {
      // After Vite's own work, which would look for the stylesheet among the sources.
      order: 'post',
      handler: async (html) => html.replace(PLACE, headLines(await currentEdition(), base)),
    },
    async generateBundle() {
      for (const [fileName, source] of await filesOf(await currentEdition())) {
        this.emitFile({ type: 'asset', fileName, source })
      }
    },
    async buildStart() {
      if (isBuild) sources = await hashSources(root)
    },
    async writeBundle() {
      if (draw !== undefined) {
        const { held, data } = await currentEdition()
        await prerenderSite({ root, base, outDir, held, data, draw })
      }
      await copyWholeFaces(outDir)
      await compressFiles(outDir)
      await writeFile(join(outDir, STAMP), sources)
    },
    configureServer(server) {
      const forget = () => {
        edition = undefined
        served = undefined
      }
      server.watcher.on('all', forget)
      server.middlewares.use((request, response, next) => {
        const address = new URL(request.url ?? '/', 'http://localhost').pathname.slice(base.length)
        if (!/^(?:data|fonts|assets)\//.test(address)) {
          next()
          return
        }
        const answer = async (): Promise<void> => {
          served ??= currentEdition().then(filesOf)
          const path = WHOLE_PATHS.get(address)
          const content = path === undefined ? (await served).get(address) : await readFile(path)
          response.statusCode = content === undefined ? 404 : 200
          response.setHeader('content-type', content === undefined ? 'text/plain; charset=utf-8' : mediaType(address))
          response.end(content ?? `There is no ${address} here.\n`)
        }
        answer().catch((failure: unknown) => {
          // The next try starts anew, once the data is mended.
          forget()
          const sentence = failure instanceof Error ? failure.message : String(failure)
          server.config.logger.error(sentence)
          response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' })
          response.end(`${sentence}\n`)
        })
      })
    },
  }
}
