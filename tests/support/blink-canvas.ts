/**
 * What pretext asks of a browser, for Node: a canvas that measures in a shipped face as Blink would, and Blink's name.
 *
 * Blink's canvas takes half an em from the blank of two full-width marks that meet (`text-spacing-trim: normal`), but only
 * where both are CJK symbols or neither is: elsewhere it cuts words, and pretext reckons the pair itself.
 */
import type { FaceId } from '#core/issue/paper.ts'
import { measure } from '#faces/measure.ts'

const OPEN = '（〔【〖《〈「『［｛'
const CLOSE = '）〕】〗》〉」』］｝、。，．：；'
const OPEN_QUOTES = '“‘'
const CLOSE_QUOTES = '”’'

const isOpen = (mark: string): boolean => (OPEN + OPEN_QUOTES).includes(mark)
const isClose = (mark: string): boolean => (CLOSE + CLOSE_QUOTES).includes(mark)

/** As `isCanvasCjkSymbol` of pretext: curly quotes and ； are words of their own. */
const isSymbol = (character: string): boolean =>
  /[\u3000-\u30ff\ufe30-\ufe6f\uff00-\uff1a\uff1c-\uffef]/.test(character)

const isHalved = (before: string, after: string): boolean =>
  isSymbol(before) === isSymbol(after) &&
  (isClose(before) ? isClose(after) || isOpen(after) : isOpen(before) && isOpen(after))

/** Left and right edge of the ink, as shares of the em: closing marks stand left, opening marks right. */
const inkOf = (character: string): readonly [number, number] =>
  isClose(character) ? [0.05, 0.4] : isOpen(character) ? [0.6, 0.95] : [0.05, 0.95]

const widthOf = (text: string, face: FaceId): number => {
  const characters = Array.from(text)
  return characters.reduce((sum, character, index) => {
    const before = characters[index - 1]
    const halved = before !== undefined && isHalved(before, character) ? 500 : 0
    return sum + measure(face, character.codePointAt(0) ?? 0) - halved
  }, 0)
}

/** Pixels of the em that pretext is asked with; the family in the font string is the face's id. */
export const ORACLE_EM = 100

class BlinkCanvas {
  getContext() {
    return {
      font: '',
      letterSpacing: '0px',
      measureText(text: string) {
        const face = (/"([a-z-]+)"/.exec(this.font)?.[1] ?? 'serif') as FaceId
        const characters = Array.from(text)
        const lead = widthOf(characters.slice(0, -1).join(''), face) / 1000
        return {
          width: (widthOf(text, face) / 1000) * ORACLE_EM,
          actualBoundingBoxLeft: -inkOf(characters[0] ?? '')[0] * ORACLE_EM,
          actualBoundingBoxRight: (lead + inkOf(characters.at(-1) ?? '')[1]) * ORACLE_EM,
        }
      },
    }
  }
}

/** Puts canvas and name into the global object; call it before pretext is imported. */
export const standInForBlink = (): void => {
  Object.assign(globalThis, { OffscreenCanvas: BlinkCanvas })
  Object.defineProperty(globalThis, 'navigator', {
    configurable: true,
    value: {
      userAgent:
        'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
      language: 'zh-CN',
    },
  })
}
