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

/** The composed page beside its text, as wide as there is room. */
export function ProofPage({ set, paper, onStory }: Props) {
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
    <div ref={boxRef} className="overflow-hidden">
      <PageView
        page={set}
        codes={{ wechat: paper.wechat?.code ?? paper.wechat?.account ?? '', digital: site }}
        storyHref={(story) => `#story-${story}`}
        onOpenStory={onStory}
        onOpenCode={() => undefined}
        scale={scale}
        heading="p"
      />
    </div>
  )
}
