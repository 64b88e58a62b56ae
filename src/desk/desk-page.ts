import type { Decision } from '#core/issue/schema.ts'
import type { RawPage } from '#core/parse/raw-page.ts'
import { moveDecisions } from '#core/parse/repairs/move-decisions.ts'

/** A text whose lines are known from print, and how each is set there. */
export type PlacedText = { readonly text: string; readonly looks: NonNullable<RawPage['looks']> }

/** A raw page as the editor works on it. */
export type DeskPage = {
  /** What to call it in problems and in the issue. */
  readonly file: string
  readonly text: string
  /** What was decided about its repairs. */
  readonly decisions: readonly Decision[]
  /** The last text whose lines are those of print, where the page came with positions. */
  readonly placed?: PlacedText | undefined
  /** The text that was laid aside to go back to `placed`. */
  readonly aside?: string | undefined
}

/** A raw page comes to the desk. */
export function deskPage({ file, text, decisions = [], looks }: RawPage): DeskPage {
  return { file, text, decisions, placed: looks === undefined ? undefined : { text, looks } }
}

/** Whether a page is read by its positions now; undefined where it never had any. */
export function isPlaced({ text, placed }: DeskPage): boolean | undefined {
  return placed === undefined ? undefined : placed.text === text
}

/** What the parser is given. */
export function rawPage(page: DeskPage): RawPage {
  const { file, text, decisions, placed } = page
  return { file, text, decisions, ...(placed !== undefined && isPlaced(page) === true ? { looks: placed.looks } : {}) }
}

/** Whether an edit stays within one line: print's lines are still there. */
function isWithinLine(before: string, after: string): boolean {
  const [old, now] = [before.split('\n'), after.split('\n')]
  return old.length === now.length && old.filter((line, index) => line !== now[index]).length <= 1
}

/** The page with another text; decisions go along with the characters they are about, positions with their lines. */
export function retype(page: DeskPage, text: string): DeskPage {
  const decisions = moveDecisions(page.decisions, page.text, text)
  if (page.placed === undefined || isPlaced(page) !== true || !isWithinLine(page.text, text)) {
    return { ...page, text, decisions }
  }
  return { ...page, text, decisions, placed: { ...page.placed, text } }
}

/** Back to the last text with positions; the one that stood here is laid aside. */
export function putBack(page: DeskPage): DeskPage {
  return page.placed === undefined ? page : { ...retype(page, page.placed.text), aside: page.text }
}

/** Takes up again the text that was laid aside. */
export function takeUp({ aside, ...page }: DeskPage): DeskPage {
  return aside === undefined ? page : retype(page, aside)
}
