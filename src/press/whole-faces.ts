/**
 * The whole faces for the desk, where an editor's page brings characters that no page of the site has: a list says which
 * characters the cut faces hold, so that a whole face is asked for by those that they lack and for nothing else.
 */
import { copyFile, mkdir } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { ASCENT } from '#core/compose/text/set-text.ts'
import type { FaceId } from '#core/issue/paper.ts'
import { FACES, type Face } from '#faces/faces.ts'
import type { CutFonts } from './cut-fonts.ts'
import { facePath } from './read-face.ts'

/** Where the list is served, relative to the site's base. */
export const WHOLE_LIST = 'fonts/whole.json'

/**
 * 黑体 of the systems, by the names of their fonts. The desk's lists are set in it: a face that is installed is taken for ours,
 * and only a system without any fetches the whole one.
 */
const INSTALLED: Partial<Record<FaceId, readonly string[]>> = {
  sans: [
    'PingFangSC-Medium',
    'PingFangSC-Regular',
    'Microsoft YaHei',
    'Noto Sans CJK SC Medium',
    'Noto Sans CJK SC',
    'Noto Sans SC',
    'NotoSansSC-Regular',
    'Source Han Sans SC',
    'HarmonyOS Sans SC',
    'WenQuanYi Micro Hei',
    'SimHei',
  ],
}

const addressOf = (face: Face): string => `fonts/whole/${face.id}${extname(face.source)}`

/** Address of each whole face, and where it lies on this machine. */
export const WHOLE_PATHS: ReadonlyMap<string, string> = new Map(FACES.map((face) => [addressOf(face), facePath(face)]))

/** Copies the whole faces into a built site; they are too large to be held. */
export const copyWholeFaces = async (outDir: string): Promise<void> => {
  for (const [address, path] of WHOLE_PATHS) {
    await mkdir(dirname(join(outDir, address)), { recursive: true })
    await copyFile(path, join(outDir, address))
  }
}

const IS_HAN = /\p{Script=Han}/u

/** The list, as JSON: of each face its family, where it lies whole, and the Han that its cut files hold or borrow. */
export const listWholeFaces = (cuts: readonly CutFonts[], base: string): string =>
  JSON.stringify(
    FACES.map((face) => {
      const own = cuts.flatMap(({ fonts }) =>
        fonts.filter((font) => font.face.id === face.id).flatMap((font) => font.own),
      )
      const borrowed = cuts.flatMap(({ loans }) =>
        loans.filter(({ to }) => to === face.id).map((loan) => loan.character),
      )
      return {
        family: face.family,
        weight: String(face.weight),
        installed: INSTALLED[face.id] ?? [],
        address: base + addressOf(face),
        ascent: `${ASCENT / 10}%`,
        descent: `${(1000 - ASCENT) / 10}%`,
        held: [...new Set([...own, ...borrowed])].filter((character) => IS_HAN.test(character)).join(''),
      }
    }),
  )
