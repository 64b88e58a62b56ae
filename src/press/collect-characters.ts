/**
 * Which characters each face must have: those of the pages held, in the faces that their roles are set in, and those of the
 * interface. Each character remembers one place that uses it, to be named when no face has it.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { composePage } from '#core/compose/compose-page.ts'
import type { FaceId } from '#core/issue/paper.ts'
import type { Issue, Story, Text } from '#core/issue/schema.ts'
import { measure } from '#faces/measure.ts'
import type { HeldPaper } from './read-papers.ts'

/** For each face its characters, each with one place that uses it, e.g. `data/…/2024-06-12.json page 1 story 2`. */
export type FaceCharacters = ReadonlyMap<FaceId, ReadonlyMap<string, string>>

/** Marks that any Chinese text may need, whether or not a page held uses them now. */
const MARKS = '\u3000，。、；：？！“”‘’（）《》〈〉【】〔〕「」『』—…·～％〇№'

const ASCII = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index)).join('')

/** The zones whose Chinese words a reader may see. The interface is set in sans. */
const INTERFACE = ['src/view', 'src/reader', 'src/desk', 'src/app', 'src/core/issue']

/** Where the words come from that the interface sets in serif: dates, and the titles of notices and of the desk. */
const INTERFACE_IN_SERIF = [
  'src/reader/in-words.ts',
  'src/reader/missing',
  'src/reader/queries/fetch-failure.ts',
  'src/reader/chrome/failure-boundary.tsx',
]
const TITLES_IN_SERIF = '关于本站编辑台'

type Add = (face: FaceId, text: string, place: string) => void

const textsOf = (texts: readonly (Text | undefined)[]): string =>
  texts.flatMap((text) => (text === undefined ? [] : [text.text])).join('')

const addStory = (add: Add, story: Story, faces: HeldPaper['paper']['faces'], place: string): void => {
  const photos = story.kind === 'photo' ? [story] : story.photos
  const captions = photos.flatMap(({ caption, credit }) => [...caption, credit])
  const headlines = [...story.headline, ...photos.flatMap(({ headline }) => headline)]
  const small =
    story.kind === 'photo'
      ? textsOf(captions)
      : textsOf([...captions, ...story.kicker, ...story.deck, ...story.jumps, story.byline, story.dateline])
  const paragraphs = story.kind === 'photo' ? [] : story.paragraphs
  add(faces.headline, textsOf(headlines), place)
  if (story.kind === 'article') add(faces.kicker, textsOf(story.kicker), place)
  for (const face of [faces.deck, faces.caption]) add(face, small, place)
  add(faces.body, small + textsOf([...headlines, ...paragraphs]), place)
}

/** What the composer sets in which face, whatever the template made of the issue's words. */
const addComposed = (add: Add, issue: Issue, paper: HeldPaper['paper'], file: string): void => {
  for (const page of issue.pages) {
    for (const block of composePage({ issue, page, paper }, measure).blocks) {
      if (block.kind !== 'text') continue
      const place = `${file} page ${page.number} ${block.name}`
      for (const { face, text } of block.paragraphs) add(face ?? block.face, text, place)
    }
  }
}

const addIssue = (add: Add, issue: Issue, faces: HeldPaper['paper']['faces'], file: string): void => {
  const masthead = textsOf(Object.values(issue.masthead).flat())
  for (const face of [faces.strip, faces.body]) add(face, masthead, `${file} masthead`)
  for (const page of issue.pages) {
    const place = `${file} page ${page.number}`
    for (const face of [faces.strip, faces.body]) add(face, textsOf([page.name]), place)
    add(faces.body, textsOf(page.unparsed), place)
    page.stories.forEach((story, index) => addStory(add, story, faces, `${place} story ${index + 1}`))
  }
}

const addPaper = (add: Add, { paper, file, issues }: HeldPaper): void => {
  const { faces } = paper
  const facts = Object.values(paper).filter((value) => typeof value === 'string')
  const words = [...facts, paper.wechat?.account ?? '', paper.nameplate.text].join('')
  for (const face of [faces.strip, faces.body]) add(face, words + ASCII + MARKS, file)
  add(faces.nameplate, paper.nameplate.text, file)
  for (const { issue, file: issueFile } of issues) {
    addIssue(add, issue, faces, issueFile)
    addComposed(add, issue, paper, issueFile)
  }
}

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

const addInterface = async (add: Add, root: string): Promise<void> => {
  for (const face of ['sans', 'serif'] as const) add(face, ASCII + MARKS, 'src/press/collect-characters.ts')
  for (const zone of INTERFACE) {
    for (const path of await sourceFiles(join(root, zone))) await addSource(add, 'sans', root, path)
  }
  for (const place of INTERFACE_IN_SERIF) {
    for (const path of await sourceFiles(join(root, place))) await addSource(add, 'serif', root, path)
  }
  add('serif', TITLES_IN_SERIF, 'src/press/collect-characters.ts')
}

/** Collects the characters of everything held and of the interface, face by face. `root` is the project's folder. */
export const collectCharacters = async (root: string, held: readonly HeldPaper[]): Promise<FaceCharacters> => {
  const faces = new Map<FaceId, Map<string, string>>()
  const add: Add = (face, text, place) => {
    const known = faces.get(face) ?? new Map<string, string>()
    faces.set(face, known)
    for (const character of text) {
      if (character >= ' ' && !known.has(character)) known.set(character, place)
    }
  }
  for (const paper of held) addPaper(add, paper)
  await addInterface(add, root)
  return faces
}
