import type { ReactNode } from 'react'
import type { Facsimile } from './use-facsimile.ts'

type Props = {
  readonly facsimile: Facsimile
  readonly label: string
  /** On a phone a double tap zooms; with a mouse a double click selects a word. */
  readonly doubleTap?: boolean
  readonly children: ReactNode
}

/** The scale that a double tap goes to: body type of a comfortable 18 px. */
const READING_SCALE = 1.125

/**
 * The scrolling box in which a sheet lies. It scrolls natively, and the browser's own pinch is left alone; a double
 * tap goes to reading size at that point, and back.
 */
export function FacsimileBox({ facsimile, label, doubleTap = false, children }: Props) {
  const { boxRef, sheetRef, zoom, zoomTo } = facsimile
  return (
    // The box scrolls, so the keyboard must be able to reach it.
    <div
      ref={boxRef}
      role="region"
      aria-label={label}
      tabIndex={0}
      data-scroller
      className="size-full bg-ground touch-manipulation overflow-auto overscroll-contain"
      onDoubleClick={(event) => {
        if (!doubleTap) return
        const point = { x: event.clientX, y: event.clientY }
        const near = zoom.kind === 'fixed' && zoom.scale >= READING_SCALE
        zoomTo(near ? { kind: 'page' } : { kind: 'fixed', scale: READING_SCALE }, point)
      }}
    >
      <div className="grid min-h-full w-max min-w-full place-items-center p-3">
        <div ref={sheetRef}>{children}</div>
      </div>
    </div>
  )
}
