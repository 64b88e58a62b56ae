import type { ReactElement } from 'react'
import type { ComposedPage, Line, LineRepair, TextBlock } from '#core/compose/page.ts'
import { textColumns } from './text-columns.ts'

/** The paper's base grid: 基本栏 and 栏空, as `PageFormat` has them. */
export type PageGrid = { readonly baseColumns: number; readonly gutterEm: number }

/** Between a line and its number. */
const NUMBER_GAP = 60

type Props = { readonly page: ComposedPage; readonly grid: PageGrid }

/** Below so many thousandths of an em the slack of a line cannot be seen. */
const UNSEEN = 60

/** A repair as the overlay marks it: one character at the line's end, and what it stands for. */
const REPAIRS: Readonly<Record<LineRepair, { readonly mark: string; readonly words: string }>> = {
  'pushed-out': { mark: '推', words: '推出，避头尾' },
  'pulled-in': { mark: '挤', words: '挤进，避头尾' },
  word: { mark: '词', words: '整词移到下行' },
  orphan: { mark: '单', words: '带下一字，免单字成行' },
  cut: { mark: '破', words: '无处可断，破例断开' },
}

const REPAIR_KINDS: readonly LineRepair[] = ['pushed-out', 'pulled-in', 'word', 'orphan', 'cut']

/**
 * What a layout editor and a developer want to see over a page: its rows and base columns, the columns of each story
 * with their measure, the slack of each justified line in thousandths of an em, and the lines that could not end where
 * they were full, each with a mark for what was done. It draws from the composed page alone, in its units, and takes no
 * pointer; its legend says in words and numbers what it marks.
 */
export function GridOverlay({ page, grid }: Props): ReactElement {
  return (
    <>
      <Drawing page={page} grid={grid} />
      <Legend page={page} />
    </>
  )
}

function Drawing({ page, grid }: Props): ReactElement {
  const bodies = page.blocks.filter(isHorizontalBody)
  return (
    <svg className="grid-overlay" viewBox={`0 0 ${page.width} ${page.height}`} aria-hidden="true">
      <BaseColumns page={page} grid={grid} />
      <path className="grid-row" d={rowsOf(page)} />
      {page.areas.map(({ story, frame }) => (
        <rect key={story} className="grid-area" x={frame.x} y={frame.y} width={frame.width} height={frame.height} />
      ))}
      {bodies.map((block) => (
        <StoryColumns key={block.name} block={block} />
      ))}
      {bodies.flatMap((block) =>
        justifiedLines(block).map((line) => (
          <Slack key={`${block.name}-${line.baseline}-${line.column}`} line={line} block={block} />
        )),
      )}
      {repairedLines(page).map(({ line, repair, size }) => (
        <Repair key={`${line.baseline}-${line.x}`} line={line} repair={repair} size={size} />
      ))}
    </svg>
  )
}

/** A ring at the end of the line, over its last character, with the mark inside. */
function Repair({ line, repair, size }: RepairedLine): ReactElement {
  const x = line.x + line.width - size * 0.35
  const y = line.baseline - size * 0.38
  return (
    <g className={`grid-repair grid-repair-${repair}`}>
      <circle cx={x} cy={y} r={size * 0.46} />
      <text x={x} y={y + size * 0.25}>
        {REPAIRS[repair].mark}
      </text>
    </g>
  )
}

/** Stands in the white below the type area. */
function Legend({ page }: { readonly page: ComposedPage }): ReactElement {
  const repaired = repairedLines(page)
  const counts = REPAIR_KINDS.map((kind) => ({ kind, lines: repaired.filter(({ repair }) => repair === kind).length }))
  return (
    <div className="grid-legend" role="note" aria-label="网格图例">
      <p>底色为行的余量：绿，半字以内；橙，一字以内；红，一字以上；蓝，挤进。数字以千分之一字计。</p>
      <p>
        行末圈字为不能在满处断行的处置：
        {counts.map(({ kind, lines }) => `${REPAIRS[kind].mark}，${REPAIRS[kind].words}，${lines}行`).join('；')}。
      </p>
    </div>
  )
}

type RepairedLine = { readonly line: Line; readonly repair: LineRepair; readonly size: number }

function repairedLines({ blocks }: ComposedPage): readonly RepairedLine[] {
  return blocks.flatMap((block) =>
    block.kind !== 'text'
      ? []
      : block.paragraphs.flatMap(({ lines }) =>
          lines.flatMap((line) => (line.repair === undefined ? [] : [{ line, repair: line.repair, size: block.size }])),
        ),
  )
}

function BaseColumns({ page, grid: { baseColumns, gutterEm } }: Props): ReactElement {
  const width = (page.width - (baseColumns - 1) * gutterEm * 1000) / baseColumns
  return (
    <>
      {Array.from({ length: baseColumns }, (_, column) => {
        const x = column * (width + gutterEm * 1000)
        return <rect key={x} className="grid-column" x={x} y={0} width={width} height={page.height} />
      })}
    </>
  )
}

function rowsOf({ rows, rowHeight, width }: ComposedPage): string {
  return Array.from({ length: rows + 1 }, (_, row) => `M0 ${row * rowHeight}H${width}`).join('')
}

/** Where the columns of a story stand, with the measure over the first: its lines in em, as they are set. */
function StoryColumns({ block }: { readonly block: TextBlock }): ReactElement {
  return (
    <>
      {textColumns(block).map(({ column, x, right, top, foot }) => (
        <g key={column}>
          <rect className="grid-measure" x={x} y={top} width={right - x} height={foot - top} />
          <text className="grid-words" x={x} y={top - 150}>
            {`${Math.round((right - x) / 100) / 10}字`}
          </text>
        </g>
      ))}
    </>
  )
}

/** A band under the line, coloured by its slack, and the number behind it, in the gutter. */
function Slack({ line, block }: { readonly line: Line; readonly block: TextBlock }): ReactElement | null {
  const degree = slackDegree(line.slack)
  if (degree === undefined) return null
  const { leading } = block
  return (
    <g className={`grid-slack grid-slack-${degree}`}>
      <rect x={line.x} y={line.baseline - leading * 0.7} width={line.width} height={leading * 0.85} />
      <text x={line.x + line.width + NUMBER_GAP} y={line.baseline}>
        {line.slack}
      </text>
    </g>
  )
}

/** How far a line was let out or taken in: a quarter of an em between all its characters is hard to see, a whole one is not. */
export function slackDegree(slack: number): 'tight' | 'slight' | 'loose' | 'very-loose' | undefined {
  if (Math.abs(slack) < UNSEEN) return undefined
  if (slack < 0) return 'tight'
  if (slack <= 500) return 'slight'
  return slack <= 1000 ? 'loose' : 'very-loose'
}

function isHorizontalBody(block: ComposedPage['blocks'][number]): block is TextBlock {
  return block.kind === 'text' && block.role === 'body' && block.vertical !== true
}

/** Lines that were justified: the last of a paragraph ends where it ends, and so do those of a table or of verse. */
function justifiedLines(block: TextBlock): readonly Line[] {
  return block.paragraphs
    .filter(({ role }) => role !== 'table' && role !== 'verse' && role !== 'subhead' && role !== 'pull-quote')
    .flatMap((paragraph) => paragraph.lines.slice(0, -1))
}
