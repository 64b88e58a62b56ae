/** A composed page as plain text, for the command line, for tests and for reading over. */
import type { Block, ComposedPage, Line, Overset, StoryReport, TextBlock } from './page.ts'

function textOf(line: Line): string {
  return line.runs
    .map((run) => run.text)
    .join('')
    .trimEnd()
}

function columnsOf(block: TextBlock): string[][] {
  const columns: string[][] = []
  for (const line of block.paragraphs.flatMap((paragraph) => paragraph.lines)) {
    const column = (columns[line.column] ??= [])
    column.push(textOf(line))
  }
  return columns.filter((column) => column !== undefined)
}

function blockText(block: Block): string {
  if (block.kind === 'text') {
    return [
      `[${block.name}]`,
      columnsOf(block)
        .map((lines) => lines.join('\n'))
        .join('\n\n'),
    ].join('\n')
  }
  if (block.kind === 'rule') return ''
  const { width, height } = block.frame
  return `[${block.name}] ${width / 1000} × ${height / 1000} em`
}

function tablesText({ brokenTables = [] }: StoryReport): string {
  return brokenTables
    .map(({ rows, columns }) => `, table of ${rows} rows and ${columns} columns too wide for its column`)
    .join('')
}

function oversetText({ oversetLines, oversetCharacters }: Overset): string {
  return `overset ${oversetLines} lines, ${oversetCharacters} characters`
}

function storyOversetText(story: StoryReport): string {
  if (story.oversetLines === 0) return 'overset 0'
  return story.lines === 0 ? `not set, ${oversetText(story)}` : oversetText(story)
}

/** The report as one sentence a story, one for an editors' line that has no room, then one for the page. */
export function reportText(page: ComposedPage): string {
  const stories = page.report.stories.map((story) => {
    const overset = storyOversetText(story)
    return `story ${story.story}: columns ${story.columns.join('/')}, measure ${story.measure / 1000} em (${story.evidence}), lines ${story.lines}, ${overset}, blank rows ${story.blankRows}${tablesText(story)}`
  })
  const { editors, blankRows } = page.report
  return [
    ...stories,
    ...(editors === undefined ? [] : [`editors: ${oversetText(editors)}`]),
    `page ${page.number}: ${oversetText(page.report)}, blank rows ${blankRows}`,
  ].join('\n')
}

/** Each block's name and its columns, a line of text per line, a blank line between columns; the report at the end. */
export function pageText(page: ComposedPage): string {
  const blocks = page.blocks.map(blockText).filter((text) => text !== '')
  return [...blocks, `[report]\n${reportText(page)}`].join('\n\n') + '\n'
}
