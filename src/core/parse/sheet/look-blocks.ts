import { LIMITS } from '../../issue/limits.ts'
import type { RawPage } from '../raw-page.ts'
import { mendRadicals } from '../repairs/mend-radicals.ts'
import { removeInvisible } from '../repairs/remove-invisible.ts'
import type { Rulings } from '../repairs/rulings.ts'
import type { Block } from '../text/blocks.ts'
import { lineAt, splitLines } from '../text/lines.ts'
import { strandOf, strandText, trimStrand } from '../text/strand.ts'
import type { Look } from './look.ts'

/** What the indent of a line would be if print's white were spaces, in em; only these differences tell something. */
const INDENTS: Readonly<Record<Look['set'], number>> = { full: 0, left: 0, indented: 2, centred: 0, right: 12 }

/** The blocks of a page that came with positions: each line is a whole paragraph already. */
export const lookBlocks = (raw: RawPage, looks: readonly (Look | undefined)[], rulings: Rulings): Block[] => {
  const blocks: Block[] = []
  const lines = splitLines(raw.text)
  let gap = 0
  for (const index of lines.from.keys()) {
    const line = lineAt(raw.text, lines, index)
    if (line.inkFrom === line.inkTo) {
      gap += 1
      continue
    }
    const look = looks[index]
    const strand = trimStrand(
      mendRadicals(removeInvisible(rulings.accept(strandOf(raw.text, line.inkFrom, line.inkTo)))),
    )
    const text = strandText(strand)
    if (text !== '' && text.length <= LIMITS.textLength) {
      const indent = look === undefined ? 0 : INDENTS[look.set]
      blocks.push({
        strand,
        text,
        line: line.number,
        gap,
        indent,
        glued: false,
        ...(look === undefined ? {} : { look }),
      })
    }
    gap = 0
  }
  return blocks
}
