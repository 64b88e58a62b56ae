/**
 * Blocks → segments: what has an unmistakable form of its own (a jump line, a credit) is cut off the block it
 * stands in, so that what is left is asked about alone. This is what keeps credits and jumps from passing as headlines.
 */
import type { FurnitureMark } from '../marks/find-furniture.ts'
import { findFurniture } from '../marks/find-furniture.ts'
import { type BylineMark, type LeadMark, findBylineBlock, findLead, findTailByline } from '../marks/find-byline.ts'
import { type CreditMark, findCredit, findGluedCredit } from '../marks/find-credit.ts'
import { type JumpMark, findJumps } from '../marks/find-jumps.ts'
import type { Block } from '../text/blocks.ts'
import { sliceStrand, strandText, trimStrand } from '../text/strand.ts'

/** A block, or the part of one that is left when jumps and credits are cut off. */
export type Segment = Block & {
  readonly jump?: JumpMark
  readonly credit?: CreditMark
  readonly byline?: BylineMark
  readonly tailByline?: BylineMark
  readonly lead?: LeadMark
  readonly furniture: readonly FurnitureMark[]
  /** A jump line was set into the middle of its sentence. */
  readonly isInterrupted?: true
  /** Goes on where the jump line interrupted. */
  readonly isResumed?: true
}

type Cut = { readonly from: number; readonly to: number; readonly jump?: JumpMark; readonly credit?: CreditMark }

/** A block of prose that only ends in 摄 is rarely a caption when it is this long. */
const LONGEST_CAPTION = 400
const MAX_CREDITS = 6

/** Credits from the front of a block to its end: glued ones first, then the one at the end. */
const findCredits = (text: string): Cut[] => {
  const cuts: Cut[] = []
  let done = 0
  for (let count = 0; count < MAX_CREDITS && text.length - done <= LONGEST_CAPTION * 4; count += 1) {
    const rest = text.slice(done)
    const glued = findGluedCredit(rest)
    const credit = glued ?? (rest.length <= LONGEST_CAPTION ? findCredit(rest) : undefined)
    if (credit === undefined) return cuts
    cuts.push({ from: credit.from + done, to: credit.to + done, credit })
    if (glued === undefined) return cuts
    done += credit.to
  }
  return cuts
}

const findCuts = (text: string): Cut[] => {
  const jumps = findJumps(text).map((jump): Cut => ({ from: jump.from, to: jump.to, jump }))
  if (jumps.length > 0) {
    // A jump closes the block, so a credit is looked for in front of it.
    const first = jumps[0]?.from ?? 0
    return [...findCredits(text.slice(0, first)), ...jumps]
  }
  return findCredits(text)
}

const segmentOf = (block: Block, cut: Cut): Segment | undefined => {
  const strand = trimStrand(sliceStrand(block.strand, cut.from, cut.to))
  const text = strandText(strand)
  if (strand.length === 0) return undefined
  const glued = block.glued || cut.from > 0
  const part: Block = { ...block, strand, text, glued, gap: glued ? 0 : block.gap, indent: glued ? 0 : block.indent }
  if (cut.jump !== undefined) return { ...part, furniture: [], jump: cut.jump }
  if (cut.credit !== undefined) return { ...part, furniture: [], credit: cut.credit }
  const [byline, lead, tailByline] = [findBylineBlock(text), findLead(text), findTailByline(text)]
  return {
    ...part,
    furniture: findFurniture(text),
    ...(byline === undefined ? {} : { byline }),
    ...(lead === undefined ? {} : { lead }),
    ...(tailByline === undefined ? {} : { tailByline }),
  }
}

const SENTENCE_END = /[。！？!?.][”’」』）)]*$/

/** `…全市建设（下转第二版）道路一百条…`: both halves are text, of one sentence. */
const markInterrupted = (segments: readonly Segment[]): Segment[] =>
  segments.map((segment, at) => {
    const interrupts = (jump: number): boolean =>
      segments[jump]?.jump?.direction === 'to' &&
      segments[jump + 1] !== undefined &&
      !SENTENCE_END.test(segments[jump - 1]?.text ?? '。')
    if (interrupts(at + 1)) return { ...segment, isInterrupted: true }
    return interrupts(at - 1) ? { ...segment, isResumed: true } : segment
  })

const cutBlock = (block: Block): Segment[] => {
  const segments: Segment[] = []
  const push = (cut: Cut) => {
    const segment = cut.from < cut.to ? segmentOf(block, cut) : undefined
    if (segment !== undefined) segments.push(segment)
  }
  let done = 0
  for (const cut of findCuts(block.text)) {
    if (cut.from < done) continue
    push({ from: done, to: cut.from })
    push(cut)
    done = cut.to
  }
  push({ from: done, to: block.text.length })
  return markInterrupted(segments)
}

/** The segments of a page in the order of the text. */
export const cutSegments = (blocks: readonly Block[]): Segment[] => blocks.flatMap(cutBlock)
