import { Suspense, type CSSProperties, type MouseEvent } from 'react'
import type { ComposedPage } from '#core/compose/page.ts'
import { pixels } from '#view/set-text.tsx'
import type { CodeTargets } from '../code/code-targets.ts'
import { pageInWords } from '../in-words.ts'
import type { PageData } from '../load-place.ts'
import { LazyPinchZoom } from './lazy-pinch-zoom.tsx'
import type { PageActions } from './page-actions.ts'
import { readingView } from './reading-view.ts'
import { SetPage } from './set-page.tsx'
import { middleOf } from './sheet-scroll.ts'
import type { Facsimile } from './use-facsimile.ts'
import { useGrid } from './use-grid.ts'
import { useKeys } from './use-keys.ts'
import { useTaps } from './use-taps.ts'

type Props = {
  readonly facsimile: Facsimile
  readonly data: PageData
  readonly composed: ComposedPage
  readonly targets: CodeTargets
  readonly actions: PageActions
  /** The story open beside the page. */
  readonly current?: number | undefined
}

/** A double tap within so much of its reading view goes back to the whole page. */
const NEAR = 1.05

/**
 * The scrolling box in which a sheet lies. One finger and the wheel scroll natively; two fingers, the wheel with Ctrl,
 * the keys + - 0 and a double tap zoom. Outside the box the browser's own zoom is left alone.
 */
export function FacsimileBox({ facsimile, data, composed, targets, actions, current }: Props) {
  const { boxRef, sheetRef, box, scale, zoom, zoomTo, zoomIn, zoomOut } = facsimile
  const taps = useTaps(actions.openStory)
  const grid = useGrid(box !== undefined)
  useKeys({ '+': zoomIn, '-': zoomOut, '0': () => zoomTo({ kind: 'page' }), g: grid.turn })

  const zoomToColumn = (event: MouseEvent) => {
    taps.callOff()
    if (!(taps.isTouch() ? isOnPage(event) : isMeantForZoom(event)) || boxRef.current === null) return
    const point = { x: event.clientX, y: event.clientY }
    const place = facsimile.placeUnder(point)
    if (place === undefined || box === undefined) return
    const view = readingView(composed, place, box.width)
    if (zoom.kind === 'fixed' && scale >= view.scale / NEAR) zoomTo({ kind: 'page' }, { place, point })
    else {
      const anchor = { place: { x: view.x, y: place.y }, point: { x: middleOf(boxRef.current).x, y: point.y } }
      zoomTo({ kind: 'fixed', scale: view.scale }, anchor)
    }
  }
  return (
    // The box scrolls, so the keyboard must be able to reach it.
    <div
      ref={boxRef}
      role="region"
      aria-label={`${pageInWords(data.page.number)}版面`}
      tabIndex={0}
      data-scroller
      data-unmeasured={box === undefined ? '' : undefined}
      style={sheetVariables(facsimile.sheet)}
      className="size-full bg-ground touch-pan-x touch-pan-y overflow-auto overscroll-contain"
      onPointerDown={taps.onPointerDown}
      onDoubleClick={zoomToColumn}
    >
      <div className="grid min-h-full w-max min-w-full place-items-center p-3">
        <div ref={sheetRef}>
          <SetPage
            data={data}
            composed={composed}
            targets={targets}
            actions={{ ...actions, openStory: taps.openStory }}
            scale={scale}
            current={current}
            grid={grid.shown}
          />
        </div>
      </div>
      {box !== undefined && (
        <Suspense>
          <LazyPinchZoom facsimile={facsimile} />
        </Suspense>
      )}
    </div>
  )
}

/** Tells the stylesheet how large the sheet is laid out: until the box is measured it fits the sheet by itself. */
export function sheetVariables({ width, height }: Facsimile['sheet']): CSSProperties {
  const variables: Record<`--${string}`, string> = {
    '--sheet-width': `${pixels(width)}px`,
    '--sheet-ratio': String(width / height),
  }
  return variables
}

/** A double tap on a code is a double tap on a button. */
function isOnPage({ target }: MouseEvent): boolean {
  return target instanceof Element && target.closest('button') === null
}

/** A double click of the mouse selects a word; with Ctrl, ⌘ or Alt, or in the white of the page, it zooms. */
function isMeantForZoom(event: MouseEvent): boolean {
  if (!(event.target instanceof Element) || !isOnPage(event)) return false
  if (event.ctrlKey || event.metaKey || event.altKey) return true
  return event.target.closest('.set-box, .page-story, .page-code') === null
}
