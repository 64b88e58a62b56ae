/**
 * Where the rules between stories end. A rule between two columns goes down as far as the lower of the two has type: past
 * it there would be a stroke through empty paper. Where one side has nothing, nothing is to be kept apart, and there is none.
 */
import type { Block, Rect, RuleBlock, StoryReport, TextBlock } from '../page.ts'
import { baselineIn } from '../text/set-text.ts'

type Run = {
  readonly blocks: readonly Block[]
  readonly reports: readonly StoryReport[]
  readonly areas: readonly { readonly story: number; readonly frame: Rect }[]
}

/** Whether anything of a run is set. */
export function hasInk({ blocks }: Run): boolean {
  return blocks.some((block) =>
    block.kind === 'text' ? block.paragraphs.some(({ lines }) => lines.length > 0) : block.kind === 'photo',
  )
}

/** The foot of the rows that a text takes, or of its lines in one column; 0 without any. */
function footOfText({ paragraphs, size, leading, vertical }: TextBlock, column?: number): number {
  const below = leading - baselineIn(0, leading, size)
  let foot = 0
  for (const { lines } of paragraphs) {
    for (const line of lines) {
      if (column === undefined || line.column === column)
        foot = Math.max(foot, line.baseline + (vertical ? line.width : below))
    }
  }
  return foot
}

/** Roles of texts that go through the columns of a story; others have a place of their own. */
const IN_COLUMNS: ReadonlySet<string> = new Set(['body', 'byline', 'jump'])

type Side = 'left' | 'right'

/** The foot of a story in the column next to a rule at one of its sides. */
function footBeside(story: number, side: Side, { blocks, reports, areas }: Run, reach: number): number {
  const area = areas.find((each) => each.story === story)?.frame
  const columns = reports.find((report) => report.story === story)?.columns.length ?? 1
  const isArticle = blocks.some((block) => block.kind === 'text' && block.story === story && block.role === 'body')
  /** What stands at the side of the rule; a photograph and its words are one thing. */
  const isNear = ({ x, width }: Rect): boolean => {
    if (area === undefined || !isArticle) return true
    return side === 'left' ? area.x + area.width - x - width < reach : x - area.x < reach
  }
  return blocks.reduce((foot, block) => {
    if (block.kind === 'rule' || block.kind === 'code' || block.story !== story) return foot
    if (block.kind !== 'text') return isNear(block.frame) ? Math.max(foot, block.frame.y + block.frame.height) : foot
    if (IN_COLUMNS.has(block.role)) return Math.max(foot, footOfText(block, side === 'left' ? columns - 1 : 0))
    return isNear(block.frame) ? Math.max(foot, footOfText(block)) : foot
  }, 0)
}

/** The foot of what stands along a rule down at one of its sides. */
function footAlong(rule: RuleBlock, side: Side, run: Run, reach: number): number {
  const isAlong = ({ x, width }: Rect) =>
    side === 'left' ? Math.abs(rule.frame.x - x - width) < reach : Math.abs(x - rule.frame.x) < reach
  return run.areas
    .filter(({ frame }) => isAlong(frame))
    .reduce((foot, { story }) => Math.max(foot, footBeside(story, side, run, reach)), 0)
}

/** A rule down between two runs, as long as there is something to keep apart; none where one of them is not set. */
export function ruleBeside(rule: RuleBlock, left: Run, right: Run, gutter: number): RuleBlock[] {
  if (!hasInk(left) || !hasInk(right)) return []
  const foot = Math.max(footAlong(rule, 'left', left, gutter), footAlong(rule, 'right', right, gutter))
  const height = Math.min(rule.frame.height, foot - rule.frame.y)
  return height <= 0 ? [] : [{ ...rule, frame: { ...rule.frame, height } }]
}

/** A rule across between two runs; none where one of them is not set. */
export function ruleBetween(rule: RuleBlock, upper: Run, lower: Run): RuleBlock[] {
  return hasInk(upper) && hasInk(lower) ? [rule] : []
}
