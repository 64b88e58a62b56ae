/**
 * What was decided about texts that do not stand on the desk now. An edit voids the decisions whose characters it touches,
 * and another file takes the place of all of them; when the same text stands there again, they hold again.
 */
import type { Decision, Issue } from '#core/issue/schema.ts'
import { auditPage } from '#core/parse/conserve.ts'
import type { DeskPage } from './desk-page.ts'
import { nameOfRepair } from './decide.ts'
import { mayBeKeyOf, textKey } from './text-key.ts'

/** The decisions on one text. */
export type Remembered = { readonly key: string; readonly decisions: readonly Decision[] }

export type DecisionMemory = {
  /** The last first. */
  readonly texts: readonly Remembered[]
  /** The issue file that was opened last: its pages tell what was decided about the raw pages it was made from. */
  readonly issue?: Issue | undefined
}

/** Texts whose decisions are remembered. */
const MOST_TEXTS = 60

/** The decisions on a text are now these; none leaves nothing to remember. */
export function remember(memory: DecisionMemory, text: string, decisions: readonly Decision[]): DecisionMemory {
  const isKnown = memory.texts.some(({ key }) => mayBeKeyOf(key, text))
  if (decisions.length === 0 && !isKnown) return memory
  const key = textKey(text)
  const others = memory.texts.filter((each) => each.key !== key)
  const texts = decisions.length === 0 ? others : [{ key, decisions }, ...others].slice(0, MOST_TEXTS)
  return { ...memory, texts }
}

/** What is remembered of exactly this text. */
function recallText({ texts }: DecisionMemory, text: string): readonly Decision[] | undefined {
  if (!texts.some(({ key }) => mayBeKeyOf(key, text))) return undefined
  const key = textKey(text)
  return texts.find((each) => each.key === key)?.decisions
}

/** What the opened issue holds of this text: of the page whose texts, their repairs taken back, are this very text. */
function recallIssue({ issue }: DecisionMemory, text: string): readonly Decision[] | undefined {
  if (issue === undefined || text === '') return undefined
  const page = issue.pages.find(
    (each) => (each.decisions ?? []).length > 0 && auditPage(issue, each, { file: '', text }).length === 0,
  )
  return page?.decisions
}

/** A page whose text came (back) to the desk, with what is remembered of it beside what it brings. */
export function recall(memory: DecisionMemory, page: DeskPage): DeskPage {
  const held = new Set(page.decisions.map(nameOfRepair))
  const more = (recallText(memory, page.text) ?? []).filter((each) => !held.has(nameOfRepair(each)))
  return more.length === 0 ? page : { ...page, decisions: [...page.decisions, ...more] }
}

/** A page as it was opened from a file: what was decided about its text here, or else in the issue file, holds. */
export function recallOpened(memory: DecisionMemory, page: DeskPage): DeskPage {
  const decisions = recallText(memory, page.text) ?? recallIssue(memory, page.text)
  return decisions === undefined ? page : { ...page, decisions }
}
