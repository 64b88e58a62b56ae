/** The manners in which pages come out of an extractor: known blocks in, raw text out, the damage controlled. */
import type { TruthBlock, TruthPage } from './parse-truth.ts'

/** A stream of numbers from 0 to 1, the same for the same seed (mulberry32). */
const numbersFrom = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Random = () => number
/** What happens to the blocks before they are written. */
type Hurt = (blocks: readonly TruthBlock[], random: Random) => readonly TruthBlock[]
/** How the blocks become lines. */
type Write = (blocks: readonly TruthBlock[]) => string

const eachText =
  (change: (text: string, block: TruthBlock, random: Random) => string): Hurt =>
  (blocks, random) =>
    blocks.map((block) => ({ ...block, text: change(block.text, block, random) }))

const IN_ROWS = new Set(['table', 'verse'])

/** Rows of a table and lines of a poem stay together in every manner. */
const apart =
  (gap: number, storyGap: number): Write =>
  (blocks) =>
    blocks
      .map(({ text, opens, role }, at) => {
        const isRow = IN_ROWS.has(role) && blocks[at - 1]?.role === role
        return '\n'.repeat(isRow ? 0 : opens ? storyGap : gap) + text
      })
      .join('\n')

const tight = apart(0, 0)
const spaced = apart(1, 3)

const NO_LINE_START = /^[，。、；：？！）》」』】”’,;:?!)]$/
const COLUMN_ROLES = new Set(['paragraph', 'note', 'question', 'list-item', 'caption', 'dateline', 'advertisement'])

/** Printed lines of a column `measure` characters wide; a mark that may not begin a line hangs at the end of the last. */
const wrap = (text: string, measure: number, indent: string): string => {
  const lines: string[] = []
  let line = indent
  let width = indent.length
  for (const character of text) {
    if (width >= measure && !NO_LINE_START.test(character)) {
      lines.push(line)
      line = ''
      width = 0
    }
    line += character
    width += character < '\u2000' && character !== '·' ? 0.5 : 1
  }
  return [...lines, line].join('\n')
}

const wrapped =
  (measure: number, indent: string, write: Write): Write =>
  (blocks) =>
    write(
      blocks.map((block) => {
        const isProse = COLUMN_ROLES.has(block.role) && [...block.text].length > measure
        return isProse ? { ...block, text: wrap(block.text, measure, indent) } : block
      }),
    )

const HALF: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '；': ';',
  '（': '(',
  '）': ')',
  '！': '!',
  '？': '?',
}
const halfWidth = eachText((text) => text.replaceAll(/[，：；（）！？]/g, (mark) => HALF[mark] ?? mark))
const MISREAD: Readonly<Record<string, string>> = { 讯: '设', 接: '楼', 人: '入' }

/** Each in its place only: 讯 of 本报讯, 接 of 上接, 人 now and then, 版 of a page count. */
const misread = eachText((text, block, random) => {
  const worn = text.replaceAll(/(?<=本报)讯|(?<=上)接|人/g, (character) =>
    character !== '人' || random() < 0.1 ? (MISREAD[character] ?? character) : character,
  )
  return block.role === 'furniture' ? text : worn
})

const turned = eachText((text, _block, random) =>
  text.replaceAll(/[“”]/g, (quote) => (random() < 0.125 ? (quote === '“' ? '”' : '“') : quote)),
)

const cutAt = (text: string, random: Random): number => {
  const from = 20 + Math.floor(random() * (text.length - 40))
  return /^[\p{Script=Han}]{2}$/u.test(text.slice(from - 1, from + 1)) ? from : 0
}

/** Column breaks in mid-sentence, in one long paragraph of four. */
const broken: Hurt = (blocks, random) =>
  blocks.flatMap((block) => {
    const at = block.role === 'paragraph' && block.text.length > 60 && random() < 0.25 ? cutAt(block.text, random) : 0
    if (at === 0) return [block]
    return [
      { ...block, text: block.text.slice(0, at) },
      { ...block, text: block.text.slice(at), opens: false },
    ]
  })

/** The line end between a picture's words and what follows them is lost. */
const glued: Hurt = (blocks) => {
  const out: TruthBlock[] = []
  for (const block of blocks) {
    const last = out.at(-1)
    const isBehind = last !== undefined && /摄[）)]?$/.test(last.text) && block.role === 'paragraph'
    if (isBehind) out[out.length - 1] = { ...last, text: last.text + block.text }
    else out.push({ ...block, text: block.text.replace(/ (?=[^ ]{2,12} ?摄$)/, '') })
  }
  return out
}

const movedDown: Hurt = (blocks) => {
  const head = blocks.findIndex(({ role }) => role !== 'furniture')
  const openings = blocks.flatMap(({ opens }, at) => (opens ? [at] : []))
  const to = openings[3] ?? openings[2]
  if (head <= 0 || to === undefined) return blocks
  const furniture = blocks.slice(0, head).map((block) => ({ ...block, opens: false }))
  return [...blocks.slice(head, to), ...furniture, ...blocks.slice(to)]
}

/** The extractor read one line of every thirty twice. */
const doubled: Hurt = (blocks, random) =>
  blocks.flatMap((block) =>
    block.role === 'paragraph' && block.text.length > 30 && random() < 1 / 30 ? [block, block] : [block],
  )

const whole: Hurt = (blocks) => blocks
const chain =
  (...hurts: readonly Hurt[]): Hurt =>
  (blocks, random) =>
    hurts.reduce((damaged, next) => next(damaged, random), blocks)

/** One manner of extraction with its damage. */
export type Manner = { readonly name: string; readonly hurt: Hurt; readonly write: Write }

/** Every manner that is scored. */
export const MANNERS: readonly Manner[] = [
  { name: 'blank lines, more between stories', hurt: whole, write: spaced },
  { name: 'one blank line everywhere', hurt: whole, write: apart(1, 1) },
  { name: 'blank lines between stories only', hurt: whole, write: apart(0, 1) },
  { name: 'no blank lines', hurt: whole, write: tight },
  { name: 'printed lines of 17, indents', hurt: whole, write: wrapped(17, '　　', apart(0, 1)) },
  { name: 'printed lines of 20, no indents', hurt: whole, write: wrapped(20, '', apart(0, 1)) },
  { name: 'printed lines of 13, nothing blank', hurt: whole, write: wrapped(13, '　　', tight) },
  { name: 'spaces lost', hurt: eachText((text) => text.replaceAll(/[ 　]/g, '')), write: spaced },
  { name: 'half-width marks', hurt: halfWidth, write: spaced },
  { name: 'quotes turned, 1 in 8', hurt: turned, write: spaced },
  { name: '. for 。', hurt: eachText((text) => text.replaceAll('。', '.')), write: spaced },
  { name: '一一 for ——', hurt: eachText((text) => text.replaceAll('——', '一一')), write: spaced },
  { name: 'misread 讯 接 人', hurt: misread, write: spaced },
  { name: 'credits glued', hurt: glued, write: spaced },
  { name: 'column breaks', hurt: broken, write: spaced },
  { name: 'masthead after the third story', hurt: movedDown, write: spaced },
  { name: 'lines read twice', hurt: doubled, write: spaced },
  { name: 'several at once', hurt: chain(halfWidth, misread, turned, broken), write: apart(1, 1) },
  { name: 'several at once, no blank lines', hurt: chain(halfWidth, misread, turned, broken), write: tight },
]

/** The blocks of a page with the damage of a manner. */
export const hurt = (manner: Manner, page: TruthPage, seed: number): readonly TruthBlock[] =>
  manner.hurt(page.blocks, numbersFrom(seed))

/** A page as an extractor of that manner would give it. */
export const extract = (manner: Manner, page: TruthPage, seed: number): string => manner.write(hurt(manner, page, seed))
