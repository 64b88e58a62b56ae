/** Compose → PDF → parse gives the issue back: the text layer is read by its places alone. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { composePage } from '#core/compose/compose-page.ts'
import type { StoryReport } from '#core/compose/page.ts'
import { Paper } from '#core/issue/paper.ts'
import { Issue } from '#core/issue/schema.ts'
import { auditPage } from '#core/parse/conserve.ts'
import { parseIssue } from '#core/parse/parse-issue.ts'
import type { RawPage } from '#core/parse/raw-page.ts'
import { readSheet } from '#core/parse/sheet/read-sheet.ts'
import { measure } from '#faces/measure.ts'
import { printPage } from '#press/print-page.tsx'
import { layerText, readPrinted } from '../support/read-printed.ts'
import { whatPrintSays } from '../support/what-print-says.ts'

const PATIENCE = 120_000

type Trip = {
  readonly reports: ReadonlyMap<number, readonly StoryReport[]>
  readonly sent: Issue
  readonly raws: readonly RawPage[]
  readonly back: Issue
  readonly layers: string[]
}

/** Sends every page of an issue to print and reads the sheets. */
const travel = async (folder: string, date: string): Promise<Trip> => {
  const read = (name: string): unknown => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))
  const paper = Paper.parse(read('paper.json'))
  const sent = Issue.parse(read(`issues/${date}.json`))
  const raws: RawPage[] = []
  const layers: string[] = []
  const reports = new Map<number, readonly StoryReport[]>()
  for (const page of sent.pages) {
    const composed = composePage({ issue: sent, page, paper }, measure)
    const [sheet] = await readPrinted(new Uint8Array(await printPage({ composed, page, paper, folder })))
    if (sheet === undefined) throw new Error(`page ${page.number} came out empty`)
    layers.push(layerText(sheet))
    reports.set(page.number, composed.report.stories)
    raws.push(readSheet(sheet, `0${page.number}.pdf`).page)
  }
  const { issue: back } = parseIssue(raws, { paper: sent.paper, known: { name: paper.name } })
  return { reports, sent, raws, back, layers }
}

/** The characters of a text; the strokes that press writes along its rules are drawn, not said. */
const bagOf = (text: string): string => [...text.replaceAll(/[\s\u2500-\u257f]/gu, '')].toSorted().join('')

const PAPERS = [
  // The plate in the place of a photograph that is not held says so; the words are the press's, not the paper's.
  {
    folder: 'data/papers/ahkjb',
    date: '2024-06-12',
    unparsed: ['照片未收录', '来源只存文字，此处依版面留出图位', '示意'],
    columned: 1,
  },
  { folder: 'data/papers/specimen', date: '2024-06-05', unparsed: [], columned: 17 },
]

describe.each(PAPERS)('$folder of $date, composed, printed and read again', ({ folder, date, unparsed, columned }) => {
  let trip: Trip
  beforeAll(async () => {
    trip = await travel(folder, date)
  }, PATIENCE)

  test('is the same issue: stories in their order, each text whole, jumps joined, masthead', () => {
    expect(whatPrintSays(trip.back)).toEqual(whatPrintSays(trip.sent))
  })

  test('leaves nothing of the layer out and adds nothing', () => {
    for (const [index, raw] of trip.raws.entries()) expect(bagOf(raw.text)).toBe(bagOf(trip.layers[index] ?? ''))
  })

  test('has every character in a field, a repair or the list of what was not understood', () => {
    for (const [index, page] of trip.back.pages.entries()) {
      const raw = trip.raws[index]
      expect(raw === undefined ? ['no raw page'] : auditPage(trip.back, page, raw)).toEqual([])
    }
  })

  test('keeps how its columns stood, where they are alike', () => {
    let seen = 0
    for (const page of trip.back.pages) {
      for (const [index, story] of page.stories.entries()) {
        if (story.kind === 'photo' || story.geometry === undefined) continue
        const report = trip.reports.get(page.number)?.find((each) => each.story === index + 1)
        seen += 1
        expect(story.geometry).toEqual({
          measure: (report?.measure ?? 0) / 1000,
          columns: report?.columns.length,
          lines: Math.max(...(report?.columns ?? [])),
          evidence: { kind: 'positions' },
        })
      }
    }
    expect(seen).toBe(columned)
  })

  test('leaves unread only what is no part of the issue', () => {
    expect(trip.back.pages.flatMap((page) => page.unparsed.map(({ text }) => text))).toEqual(unparsed)
  })
})
