/**
 * Cuts each face to the characters that are used (字体子集): one woff2 a face for the page that the site opens at, and slices
 * for the characters that only other pages use, which a browser fetches when it meets one of them.
 *
 * A character that its face lacks is drawn by the next face that has it: the cut file of that face gets the character, and an
 * `@font-face` rule with a `unicode-range` lends it under the family of the first. A character that no face has is an error.
 * Cut files are kept below node_modules/.cache by what they were cut from, so that only a change costs time.
 */
import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { create } from 'fontkit'
import subsetFont from 'subset-font'
import type { FaceId } from '#core/issue/paper.ts'
import { FACES, type Face } from '#faces/faces.ts'
import type { FaceCharacters } from './collect-characters.ts'
import { facePath } from './read-face.ts'

/**
 * A cut file. `name` carries the hash of its content, e.g. `serif-1a2b3c4d.woff2`; `own` are the characters that its face
 * itself is asked for, without those it lends.
 */
export type CutFont = {
  readonly face: Face
  readonly name: string
  readonly content: Uint8Array
  readonly own: readonly string[]
}

/** A character that one face borrows from another. */
export type Loan = { readonly to: FaceId; readonly from: FaceId; readonly character: string }

/** Cut files and who borrows from them, for one set of characters. */
export type CutFonts = { readonly fonts: readonly CutFont[]; readonly loans: readonly Loan[] }

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/banmian-fonts/', import.meta.url))

/** Changes when the way of cutting does, so that nothing old is taken from the cache. */
const CUT_VERSION = 1

/** Vertical forms, mark trimming, kerning and the forms of simplified Chinese; all others would bring unused glyphs. */
const FEATURES = ['vert', 'vrt2', 'palt', 'vpal', 'halt', 'vhal', 'chws', 'vchw', 'kern', 'vkrn', 'locl']

/** Where a face looks for a character that it lacks, nearest in manner first. */
const LENDERS: Readonly<Record<FaceId, readonly FaceId[]>> = {
  serif: ['sans'],
  'serif-black': ['serif', 'sans'],
  sans: ['serif'],
  kai: ['serif', 'sans'],
  brush: ['kai', 'serif', 'sans'],
}

/** A character is used that no shipped face has. */
export class MissingCharacterError extends Error {
  constructor(character: string, place: string) {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    super(`${place}: no face has the character “${character}” (U+${code}). Replace it, or add a face that has it.`)
    this.name = 'MissingCharacterError'
  }
}

const hash = (...parts: readonly (string | Uint8Array)[]): string => {
  const sum = createHash('sha256')
  for (const part of parts) sum.update(part).update('\0')
  return sum.digest('hex').slice(0, 16)
}

/** Writes a file of the cache whole or not at all. */
const store = async (file: string, content: string | Uint8Array): Promise<void> => {
  await mkdir(CACHE, { recursive: true })
  const stage = `${file}.${process.pid}`
  await writeFile(stage, content)
  await rename(stage, file)
}

/** Cuts a face to its own characters and those it lends. */
const cutFace = async (face: Face, own: readonly string[], lent: readonly string[] = []): Promise<CutFont> => {
  const text = [...new Set([...own, ...lent])].toSorted().join('')
  const complete = await readFile(facePath(face))
  const file = join(CACHE, `${face.id}-${hash(`${CUT_VERSION}`, FEATURES.join(), text, complete)}.woff2`)
  let content: Uint8Array | undefined = await readFile(file).catch(() => undefined)
  if (content === undefined) {
    content = await subsetFont(complete, text, { targetFormat: 'woff2', keepFeatures: FEATURES, noHinting: true })
    await store(file, content)
  }
  return { face, name: `${face.id}-${hash(content).slice(0, 8)}.woff2`, content, own }
}

const characterSetOf = (font: Uint8Array): ReadonlySet<number> => {
  try {
    return new Set(create(font).characterSet)
  } catch {
    // A font that is cut to characters of which it has none comes without a character map.
    return new Set()
  }
}

/** The characters of `characters` that the face lacks, each with the place that uses it. */
const lackedBy = (cut: CutFont, characters: ReadonlyMap<string, string>): (readonly [string, string])[] => {
  const held = characterSetOf(cut.content)
  return [...characters].filter(([character]) => !held.has(character.codePointAt(0) ?? 0))
}

/** The nearest face that has a character which `face` lacks. Whole fonts are opened only when this is asked. */
const findLender = async (face: FaceId, character: string): Promise<FaceId | undefined> => {
  for (const id of LENDERS[face]) {
    const lender = FACES.find((candidate) => candidate.id === id)
    if (lender === undefined) continue
    const font = create(await readFile(facePath(lender)))
    if (font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) return id
  }
  return undefined
}

/** Cuts every face to the characters used; throws a {@link MissingCharacterError} for one that no face has. */
export const cutFonts = async (used: FaceCharacters): Promise<CutFonts> => {
  const own = new Map(FACES.map(({ id }) => [id, new Set(used.get(id)?.keys())]))
  const loans: Loan[] = []
  for (const face of FACES) {
    const characters = used.get(face.id)
    if (characters === undefined || characters.size === 0) continue
    for (const [character, place] of lackedBy(await cutFace(face, [...characters.keys()]), characters)) {
      const from = await findLender(face.id, character)
      if (from === undefined) throw new MissingCharacterError(character, place)
      own.get(face.id)?.delete(character)
      loans.push({ to: face.id, from, character })
    }
  }
  const fonts: CutFont[] = []
  for (const face of FACES) {
    const lent = loans.filter(({ from }) => from === face.id).map(({ character }) => character)
    const characters = [...(own.get(face.id) ?? [])]
    if (characters.length + lent.length > 0) fonts.push(await cutFace(face, characters, lent))
  }
  return { fonts, loans }
}

/** Characters in a slice: about 70 KB of a Song face. */
const SLICE = 400

/** Cuts characters that few pages use into slices, each face by itself, in the order in which they were collected. */
export const cutSlices = async (used: FaceCharacters): Promise<CutFonts[]> => {
  const most = Math.max(0, ...[...used.values()].map(({ size }) => size))
  const slices: CutFonts[] = []
  for (let from = 0; from < most; from += SLICE) {
    const slice = [...used].map(
      ([face, characters]) => [face, new Map([...characters].slice(from, from + SLICE))] as const,
    )
    slices.push(await cutFonts(new Map(slice)))
  }
  return slices
}
