import type { Decision } from '#core/issue/schema.ts'
import type { RawPage } from '#core/parse/raw-page.ts'
import { splitPages } from '#core/parse/split-pages.ts'
import { type DecisionMemory, recall, recallOpened, remember } from './decision-memory.ts'
import { type DeskPage, deskPage, rawPage } from './desk-page.ts'
import { type Opened, plainLineEnds } from './open-file.ts'
import { isEmpty, pageInHand, type RawSource, type Source } from './proof.ts'

/** Name of a page that was typed or pasted. */
const PASTED = '粘贴的文字'

/** Decisions that can be taken back one after another. */
const MOST_UNDONE = 50

/** Texts that are laid aside. */
const MOST_SHELVED = 6

/** What the desk works on, and all that it keeps beside. */
export type Desk = {
  readonly source: Source
  /** The source as it was before each of the last decisions. */
  readonly past: readonly RawSource[]
  /** The raw texts whose place others took, the last first. */
  readonly shelf: readonly RawSource[]
  readonly memory: DecisionMemory
  /** Whether something was written or decided since the source was opened or saved. */
  readonly isTouched: boolean
}

/** What stays across a reload. */
export type KeptDesk = {
  readonly source: RawSource | undefined
  readonly shelf: readonly RawSource[]
  readonly texts: DecisionMemory['texts']
}

/** The desk as it stands at first. */
export function firstDesk({ source, shelf, texts }: KeptDesk): Desk {
  const first = source ?? emptySource()
  return {
    source: first,
    past: [],
    // While an issue stood on the desk the text before it was kept twice.
    shelf: shelf.filter((each) => !isSameText(each, first)),
    memory: { texts },
    isTouched: source !== undefined,
  }
}

function emptySource(): RawSource {
  return { kind: 'raw', name: PASTED, pages: [deskPage({ file: PASTED, text: '' })], at: 0, unread: [] }
}

function isSameText(a: RawSource, b: Source): boolean {
  if (b.kind !== 'raw' || a.pages.length !== b.pages.length) return false
  return a.pages.every(({ text }, index) => text === b.pages[index]?.text)
}

/** Puts another source on the desk; the text that stood there is laid aside, its decisions are remembered. */
function put(desk: Desk, next: (memory: DecisionMemory) => Source): Desk {
  const { source: before } = desk
  const pages = before.kind === 'raw' ? before.pages : []
  const memory = pages.reduce((held, { text, decisions }) => remember(held, text, decisions), desk.memory)
  const source = next(memory)
  const laid = before.kind === 'raw' && !isEmpty(before) ? [before, ...desk.shelf] : desk.shelf
  const others = laid.filter(
    (each, index) => !isSameText(each, source) && laid.findIndex((a) => isSameText(a, each)) === index,
  )
  return { source, past: [], shelf: others.slice(0, MOST_SHELVED), memory, isTouched: false }
}

/** The desk with an opened file on it. */
export function opened(desk: Desk, name: string, file: Exclude<Opened, { kind: 'refused' }>): Desk {
  if (file.kind === 'issue') {
    const { issue } = file
    const open = put(desk, () => ({ kind: 'issue', name, issue, at: 0 }))
    return { ...open, memory: { ...open.memory, issue } }
  }
  const { pages, unread } = file
  return put(desk, (memory) => {
    const recalled = pages.map((page) => recallOpened(memory, deskPage(page)))
    return { kind: 'raw', name, pages: recalled, at: 0, unread }
  })
}

/** The pages of a text with form feeds that was pasted, among those that stand on the desk; undefined where it is one page. */
export function pasted(source: Source, text: string): Extract<Opened, { kind: 'raw' }> | undefined {
  const page = pageInHand(source)
  if (source.kind !== 'raw' || page === undefined) return undefined
  const split = splitPages({ file: page.file, text: plainLineEnds(text) })
  if (split.length < 2) return undefined
  const pages = source.pages.flatMap((each): readonly RawPage[] => (each === page ? split : [rawPage(each)]))
  return { kind: 'raw', pages, unread: source.unread, form: `${pages.length}版` }
}

/** The desk with a text from the shelf on it again; the one that stood there takes its place on the shelf. */
export function restored(desk: Desk, shelved: RawSource): Desk {
  return { ...put(desk, () => shelved), isTouched: true }
}

/** The desk with the page in hand changed. */
export function changed(desk: Desk, change: (page: DeskPage) => DeskPage): Desk {
  const { source } = desk
  const before = pageInHand(source)
  if (source.kind !== 'raw' || before === undefined) return desk
  const after = change(before)
  const isLosing = after.decisions.length < before.decisions.length
  const memory = remember(desk.memory, before.text, isLosing ? before.decisions : [])
  return { ...desk, source: withPage(source, recall(memory, after)), past: [], memory, isTouched: true }
}

function withPage(source: RawSource, page: DeskPage): RawSource {
  return { ...source, pages: source.pages.map((each, index) => (index === source.at ? page : each)) }
}

/** The desk with other decisions about the page in hand. */
export function redecided(desk: Desk, change: (decisions: readonly Decision[]) => readonly Decision[]): Desk {
  const { source, past } = desk
  const page = pageInHand(source)
  if (source.kind !== 'raw' || page === undefined) return desk
  const decided = withPage(source, { ...page, decisions: change(page.decisions) })
  return { ...desk, source: decided, past: [...past, source].slice(-MOST_UNDONE), isTouched: true }
}

/** The desk as it was before the last decision. */
export function undone(desk: Desk): Desk {
  const source = desk.past.at(-1)
  return source === undefined ? desk : { ...desk, source, past: desk.past.slice(0, -1) }
}
