/**
 * Which characters each face must have: those of the pages held, in the faces that their roles are set in, and those of the
 * interface. Each character remembers one place that uses it, to be named when no face has it.
 *
 * The entry page, which the site opens at, is told apart from the rest: what it needs comes first and in one piece.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { composePage } from '#core/compose/compose-page.ts'
import type { FaceId } from '#core/issue/paper.ts'
import { photosOf } from '#core/issue/photos-of.ts'
import type { Issue, Story, Text } from '#core/issue/schema.ts'
import { measure } from '#faces/measure.ts'
import type { HeldPaper } from './read-papers.ts'

/** For each face its characters, each with one place that uses it, e.g. `data/…/2024-06-12.json page 1 story 2`. */
export type FaceCharacters = ReadonlyMap<FaceId, ReadonlyMap<string, string>>

/** Marks that any Chinese text may need, whether or not a page held uses them now. */
const MARKS = '\u3000，。、；：？！“”‘’（）《》〈〉【】〔〕「」『』—…·～％〇№'

const ASCII = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index)).join('')

/** The zones whose Chinese words a reader may see. The interface is set in sans. */
const INTERFACE = ['src/view', 'src/reader', 'src/app']
/** Those that few see: 关于本站, 往期回顾, what is not there, what is wrong with a file, and the desk with its problems. */
const INTERFACE_BESIDE = [
  'src/reader/about',
  'src/reader/archive',
  'src/reader/missing',
  'src/core/issue',
  'src/desk',
  'src/pdf',
  'src/core/parse/checks',
  'src/core/parse/assemble',
  'src/core/parse/decode.ts',
  'src/core/parse/foreign-file.ts',
  'src/core/parse/parse-page.ts',
  'src/core/parse/repairs/offers.ts',
  'src/core/parse/sheet/read-sheet.ts',
]

/** Where the words come from that the interface sets in serif: dates, and what is said when a fetch fails. */
const INTERFACE_IN_SERIF = [
  'src/reader/in-words.ts',
  'src/reader/queries/fetch-failure.ts',
  'src/reader/chrome/failure-boundary.tsx',
]
/** The same for what few see. */
const BESIDE_IN_SERIF = ['src/reader/missing']
const TITLES_IN_SERIF = '关于本站编辑台往期回顾'

/** What the interface and the entry page use, and what only other pages do, those of newer issues first. */
export type SiteCharacters = { readonly entry: FaceCharacters; readonly rest: FaceCharacters }

/** A page with what it belongs to. `file` is its issue's. */
type PageOfSite = {
  readonly paper: HeldPaper['paper']
  readonly issue: Issue
  readonly page: Issue['pages'][number]
  readonly file: string
}

type Add = (face: FaceId, text: string, place: string) => void

const textsOf = (texts: readonly (Text | undefined)[]): string =>
  texts.flatMap((text) => (text === undefined ? [] : [text.text])).join('')

/** As many characters of a first paragraph as a list may show. */
const OPENING = 40
/** What the reader says of a continued story in the place of its headline (`reader/story/continuation.ts`). */
const ORIGIN = '上接第版（原文标题未收录）'

const addStory = (add: Add, story: Story, faces: HeldPaper['paper']['faces'], place: string): void => {
  const photos = photosOf(story)
  const captions = photos.flatMap(({ caption, credit }) => [...caption, credit])
  const headlines = [...story.headline, ...photos.flatMap(({ headline }) => headline)]
  const small =
    story.kind === 'photo'
      ? textsOf(captions)
      : textsOf([...captions, ...story.kicker, ...story.deck, ...story.jumps, story.byline, story.dateline])
  const paragraphs = story.kind === 'photo' ? [] : story.paragraphs
  // Lists name a story without a headline by where it comes from, or by its first words.
  const opening = story.headline.length > 0 ? '' : (captions.concat(paragraphs)[0]?.text.slice(0, OPENING) ?? '')
  const origins = story.kind === 'photo' ? [] : story.jumps.filter(({ direction }) => direction === 'from')
  const origin = origins.map(({ section = '' }) => section + ORIGIN).join('')
  add(faces.headline, textsOf(headlines) + opening + origin, place)
  add('serif', origin, place)
  if (story.kind === 'article') add(faces.kicker, textsOf(story.kicker), place)
  for (const face of [faces.deck, faces.caption]) add(face, small, place)
  add(faces.body, small + textsOf([...headlines, ...paragraphs]), place)
}

/** What the composer sets in which face, whatever the template made of the issue's words. */
const addComposed = (add: Add, { issue, paper, page }: PageOfSite, place: string): void => {
  for (const block of composePage({ issue, page, paper }, measure).blocks) {
    if (block.kind !== 'text') continue
    for (const { face = block.face, text, lines } of block.paragraphs) {
      add(face, text, `${place} ${block.name}`)
      // A dateline stands in a face of its own within its paragraph.
      for (const run of lines.flatMap((line) => line.runs)) {
        if (run.face !== undefined) add(run.face, run.text, `${place} ${block.name}`)
      }
    }
  }
}

const addPage = (add: Add, found: PageOfSite): void => {
  const { page, issue, file } = found
  const { faces } = found.paper
  const place = `${file} page ${page.number}`
  const masthead = textsOf([...Object.values(issue.masthead).flat(), page.name])
  for (const face of [faces.strip, faces.body]) add(face, masthead, `${place} masthead`)
  add(faces.body, textsOf(page.unparsed), place)
  add('serif', textsOf(page.editors ?? []), `${place} editors`)
  page.stories.forEach((story, index) => addStory(add, story, faces, `${place} story ${index + 1}`))
  addComposed(add, found, place)
}

/** What other papers' pages show of a paper. */
const addName = (add: Add, { paper, file }: HeldPaper): void => {
  for (const face of ['sans', 'serif'] as const) add(face, paper.name, file)
}

/** Facts of the paper, which its pages show. */
const addPaper = (add: Add, { paper, file }: HeldPaper): void => {
  const { faces } = paper
  const facts = Object.values(paper).filter((value) => typeof value === 'string')
  const words = [...facts, paper.wechat?.account ?? '', paper.nameplate.text].join('')
  for (const face of ['sans', faces.strip, faces.body] as const) add(face, words + ASCII + MARKS, file)
  // Dates and scores: no page shall fetch a file for a figure.
  for (const face of [faces.headline, faces.deck, faces.caption]) add(face, '0123456789', file)
  add(faces.nameplate, paper.nameplate.text, file)
}

/** All pages, those of the newest issue first: the first of them is the one that the site opens at. */
const pagesOf = (held: readonly HeldPaper[]): PageOfSite[] =>
  held
    .flatMap(({ paper, issues }) => issues.map((found) => ({ paper, ...found })))
    .toSorted((a, b) => b.date.localeCompare(a.date))
    .flatMap(({ paper, issue, file }) => issue.pages.map((page) => ({ paper, issue, file, page })))

/** The source files of a folder, or the one file that the path names. */
const sourceFiles = async (path: string): Promise<string[]> => {
  if (/\.tsx?$/.test(path)) return [path]
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}

/** Adds what a source file says outside its comments and beyond ASCII, which every face of the interface has. */
const addSource = async (add: Add, face: FaceId, root: string, path: string): Promise<void> => {
  const text = await readFile(path, 'utf8').catch(() => '')
  const lines = text.replace(/\/\*[^]*?\*\//g, (comment) => comment.replace(/[^\n]/g, '')).split('\n')
  lines.forEach((line, index) => {
    const words = line.replace(/(^|\s)\/\/.*$/, '').replace(/[ -~\t\r]/g, '')
    add(face, words, `${relative(root, path)}:${index + 1}`)
  })
}

const addZones = async (add: Add, root: string, zones: readonly string[]): Promise<void> => {
  for (const zone of zones) {
    const beside = INTERFACE_BESIDE.filter((other) => other !== zone).map((other) => join(root, other))
    for (const path of await sourceFiles(join(root, zone))) {
      if (!beside.some((other) => path.startsWith(other))) await addSource(add, 'sans', root, path)
    }
  }
}

const addInSerif = async (add: Add, root: string, places: readonly string[]): Promise<void> => {
  for (const place of places) {
    for (const path of await sourceFiles(join(root, place))) await addSource(add, 'serif', root, path)
  }
}

const addInterface = async (add: Add, root: string): Promise<void> => {
  for (const face of ['sans', 'serif'] as const) add(face, ASCII + MARKS, 'src/press/collect-characters.ts')
  await addZones(add, root, INTERFACE)
  await addInSerif(add, root, INTERFACE_IN_SERIF)
}

/** What few see, told apart from what every visitor fetches. */
const addBeside = async (add: Add, root: string): Promise<void> => {
  await addZones(add, root, INTERFACE_BESIDE)
  await addInSerif(add, root, BESIDE_IN_SERIF)
  add('serif', TITLES_IN_SERIF, 'src/press/collect-characters.ts')
}

/** A collection of characters, and the way to add to it what neither it nor `known` has yet. */
const collection = (known?: FaceCharacters): { readonly faces: FaceCharacters; readonly add: Add } => {
  const faces = new Map<FaceId, Map<string, string>>()
  const add: Add = (face, text, place) => {
    const held = faces.get(face) ?? new Map<string, string>()
    faces.set(face, held)
    for (const character of text) {
      if (character < ' ' || held.has(character) || known?.get(face)?.has(character) === true) continue
      held.set(character, place)
    }
  }
  return { faces, add }
}

/** Collects the characters of everything held and of the interface, face by face. `root` is the project's folder. */
export const collectCharacters = async (root: string, held: readonly HeldPaper[]): Promise<SiteCharacters> => {
  const [first, ...others] = pagesOf(held)
  const entry = collection()
  for (const each of held) {
    addName(entry.add, each)
    if (each.paper === first?.paper) addPaper(entry.add, each)
  }
  if (first !== undefined) addPage(entry.add, first)
  await addInterface(entry.add, root)
  const rest = collection(entry.faces)
  for (const each of held) addPaper(rest.add, each)
  for (const page of others) addPage(rest.add, page)
  await addBeside(rest.add, root)
  // The desk names stories and quotes them in its reports.
  for (const { page, file } of pagesOf(held)) {
    for (const story of page.stories) rest.add('sans', textsOf(story.headline), file)
  }
  return { entry: entry.faces, rest: rest.faces }
}
