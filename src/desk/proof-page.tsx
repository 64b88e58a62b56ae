import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ComposedPage, Rect } from '#core/compose/page.ts'
import type { Paper } from '#core/issue/paper.ts'
import { PageView } from '#view/page-view.tsx'

type Props = {
  readonly set: ComposedPage
  readonly paper: Paper
  /** Called with a story's number when it is pointed out on the page, and with the point in the composer's units. */
  readonly onStory: (story: number, point: Point | undefined) => void
  /** The lines that are marked, in the composer's units. */
  readonly marks: readonly Rect[]
  readonly marksRef: RefObject<HTMLDivElement | null>
}

/** A point of the type area, in the composer's units. */
export type Point = { readonly x: number; readonly y: number }

const EM_PX = 16

/** What the overlay shows, in the words of the trade. */
const GRID_WORDS =
  '横线为行，蓝底为基本栏，虚线框为各篇的栏，上注栏宽。行尾数字是该行齐行前的余量（千分之一字）：绿为半字以内，橙为一字以内，红为一字以上，蓝为挤进。'

const storyHref = (story: number): string => `#story-${story}`

/** The codes of a proof are not to be scanned. */
const openNothing = (): void => undefined

/** The composed page beside its text, as wide as there is room, with what is marked elsewhere marked on it. */
export function ProofPage({ set, paper, onStory, marks, marksRef }: Props) {
  const [grid, setGrid] = useState(false)
  const boxRef = useRef<HTMLDivElement>(null)
  const pointRef = useRef<Point>(undefined)
  const [width, setWidth] = useState(0)

  useLayoutEffect(() => {
    const element = boxRef.current
    if (element === null) return
    const measureBox = () => setWidth(element.clientWidth)
    measureBox()
    const observer = new ResizeObserver(measureBox)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  const scale = width > 0 ? width / ((set.sheet.width / 1000) * EM_PX) : 0.5
  /** Pixels of a thousandth of the body em. */
  const unit = (scale * EM_PX) / 1000
  // The same from one drawing to the next, so that a mark does not draw the page again.
  const codes = useMemo(
    () => ({ wechat: paper.wechat?.code ?? paper.wechat?.account ?? '', digital: paper.site ?? '' }),
    [paper],
  )
  const openStory = useCallback((story: number) => onStory(story, pointRef.current), [onStory])
  return (
    <>
      <div className="mb-2 flex flex-wrap items-center gap-x-4 text-sm">
        <label className="flex min-h-9 items-center gap-2">
          <input
            type="checkbox"
            className="size-4"
            checked={grid}
            onChange={(event) => setGrid(event.currentTarget.checked)}
          />
          显示网格
        </label>
        {grid && <p className="text-muted">{GRID_WORDS}</p>}
      </div>
      {/* Only notes the point, for the story's own answer to the click. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div
        ref={boxRef}
        className="relative overflow-hidden"
        onClickCapture={(event) => {
          const corner = event.currentTarget.getBoundingClientRect()
          const [x, y] = [(event.clientX - corner.x) / unit, (event.clientY - corner.y) / unit]
          // A key's click has no place.
          pointRef.current = event.detail > 0 ? { x: x - set.sheet.left, y: y - set.sheet.top } : undefined
        }}
      >
        <PageView
          page={set}
          codes={codes}
          storyHref={storyHref}
          onOpenStory={openStory}
          onOpenCode={openNothing}
          scale={scale}
          grid={grid ? paper.format : undefined}
          heading="p"
        />
        <div ref={marksRef} aria-hidden>
          {marks.map(({ x, y, width: wide, height }) => (
            <div
              key={`${x} ${y} ${wide}`}
              className="proof-mark"
              style={{
                left: (set.sheet.left + x) * unit,
                top: (set.sheet.top + y) * unit,
                width: wide * unit,
                height: height * unit,
              }}
            />
          ))}
        </div>
      </div>
    </>
  )
}
