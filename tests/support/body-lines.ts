import { INDENT } from '#core/compose/flow/body-text.ts'
import { analyse } from '#core/compose/text/analyse.ts'
import { breakLines } from '#core/compose/text/break-lines.ts'
import type { FaceId } from '#core/issue/paper.ts'
import type { Issue } from '#core/issue/schema.ts'
import { measure } from '#faces/measure.ts'

/** One line of body text as the composer breaks it, with all that an oracle needs to break it anew from its start. */
export type BodyLine = {
  /** The rest of the paragraph, from this line on. */
  readonly rest: string
  /** The line itself, spaces at its end dropped. */
  readonly ours: string
  readonly face: FaceId
  /** Room for the line without its indent, in em. */
  readonly width: number
  readonly isFirst: boolean
  /** What stands behind the line is the last line of the paragraph. */
  readonly isLastButOne: boolean
}

/** Every line of an issue's plain paragraphs in columns of the widths given, in em. */
export const bodyLines = (issue: Issue, face: FaceId, widths: readonly number[]): BodyLine[] =>
  issue.pages
    .flatMap((page) => page.stories)
    .flatMap((story) => (story.kind === 'article' ? story.paragraphs : []))
    .filter((paragraph) => paragraph.role === undefined)
    .flatMap(({ text }) => {
      const cells = analyse(text, face, measure)
      return widths.flatMap((width) => {
        const breaks = breakLines(cells, () => width * 1000, { indent: INDENT })
        return breaks.map(({ start, end }, index): BodyLine => {
          const [from = 0, to = 0] = [cells.from[start], cells.from[end]]
          return {
            rest: text.slice(from),
            ours: text.slice(from, to).trimEnd(),
            face,
            width: width - (index === 0 ? INDENT / 1000 : 0),
            isFirst: index === 0,
            isLastButOne: index === breaks.length - 2,
          }
        })
      })
    })
