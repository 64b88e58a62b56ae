import { useLayoutEffect, useRef, useState } from 'react'
import type { ComposedPage } from '#core/compose/page.ts'
import type { Paper } from '#core/issue/paper.ts'
import { PageView } from '#view/page-view.tsx'

type Props = {
  readonly set: ComposedPage
  readonly paper: Paper
  /** Called with a story's number when it is pointed out on the page. */
  readonly onStory: (story: number) => void
}

const EM_PX = 16

/** What the overlay shows, in the words of the trade. */
const GRID_WORDS =
  '横线为行，蓝底为基本栏，虚线框为各篇的栏，上注栏宽。行尾数字是该行齐行前的余量（千分之一字）：绿为半字以内，橙为一字以内，红为一字以上，蓝为挤进。'

/** The composed page beside its text, as wide as there is room. */
export function ProofPage({ set, paper, onStory }: Props) {
  const [grid, setGrid] = useState(false)
  const boxRef = useRef<HTMLDivElement>(null)
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
  const site = paper.site ?? ''
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
      <div ref={boxRef} className="overflow-hidden">
        <PageView
          page={set}
          codes={{ wechat: paper.wechat?.code ?? paper.wechat?.account ?? '', digital: site }}
          storyHref={(story) => `#story-${story}`}
          onOpenStory={onStory}
          onOpenCode={() => undefined}
          scale={scale}
          grid={grid ? paper.format : undefined}
          heading="p"
        />
      </div>
    </>
  )
}
