import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { type EditionMemory, useEditionMemory } from './edition-memory.tsx'
import type { SheetPlace } from './kept-view.ts'
import { middleOf, placeInMiddle, placeUnder, scrollToAnchor, type Anchor, type Point } from './sheet-scroll.ts'
import { scaleOf, stepDown, stepUp, zoomAt, type Zoom } from './zoom.ts'

/** Pixels left free round the sheet on each side. */
export const SHEET_MARGIN = 12

type Size = { readonly width: number; readonly height: number }

/** A facsimile's zoom, and the elements it needs to know. */
export type Facsimile = {
  readonly boxRef: RefObject<HTMLDivElement | null>
  readonly sheetRef: RefObject<HTMLDivElement | null>
  /** The sheet, in thousandths of the body em. */
  readonly sheet: Size
  /** Undefined until the box is laid out: only the browser knows its size. */
  readonly box: Size | undefined
  readonly scale: number
  /** The scale at which the whole page stands in the box. */
  readonly wholeScale: number
  readonly zoom: Zoom
  /** Changes the zoom; a place of the sheet stays or comes to a point of the window, at first the middle of the box. */
  readonly zoomTo: (zoom: Zoom, anchor?: Anchor) => void
  /** The place of the sheet under a point of the window. */
  readonly placeUnder: (point: Point) => SheetPlace | undefined
  /** Undefined at the end of the steps. */
  readonly zoomIn: (() => void) | undefined
  readonly zoomOut: (() => void) | undefined
}

const START: SheetPlace = { x: 0, y: 0 }

/**
 * Fits a sheet into a scrolling box and keeps what is looked at where it was when the scale or the box changes.
 *
 * @param sheet in thousandths of the body em
 * @param address names the page in the edition's memory
 * @param start the zoom of the first visit
 */
export function useFacsimile(sheet: Size, address: string, start: Zoom = { kind: 'page' }): Facsimile {
  const memory = useEditionMemory()
  const boxRef = useRef<HTMLDivElement>(null)
  const sheetRef = useRef<HTMLDivElement>(null)
  const anchorRef = useRef<Anchor>(undefined)
  const [chosen, setChosen] = useState<Zoom>(() => firstZoom(memory, address) ?? start)
  const box = useBox(boxRef)
  // What was kept is known to this browser only: the page as it was sent shows the start.
  const zoom = box === undefined ? start : chosen
  const laidOut = box ?? { width: 0, height: 0 }
  const scale = scaleOf(zoom, sheet, laidOut)
  const wholeScale = scaleOf({ kind: 'page' }, sheet, laidOut)
  useKeptPlace({ boxRef, sheetRef, anchorRef, address, box, scale })

  const zoomTo: Facsimile['zoomTo'] = (next, anchor) => {
    // A page as wide as its box is read from the top.
    if (next.kind === 'width') memory.keepPlace(address, START)
    else anchorRef.current = anchor ?? middleAnchor(boxRef.current, sheetRef.current)
    memory.keepZoom(next)
    setChosen(next)
  }
  const stepTo = (step: number | undefined) => (step === undefined ? undefined : () => zoomTo(zoomAt(step, wholeScale)))
  return {
    boxRef,
    sheetRef,
    sheet,
    box,
    scale,
    wholeScale,
    zoom,
    zoomTo,
    placeUnder: (point) => (sheetRef.current === null ? undefined : placeUnder(sheetRef.current, point)),
    zoomIn: stepTo(stepUp(scale)),
    zoomOut: stepTo(stepDown(scale, wholeScale)),
  }
}

/** The size inside the margins of the box, followed as it changes. */
function useBox(boxRef: RefObject<HTMLDivElement | null>): Size | undefined {
  const [box, setBox] = useState<Size>()
  useLayoutEffect(() => {
    const element = boxRef.current
    if (element === null) return
    const measureBox = () => {
      const width = element.clientWidth - 2 * SHEET_MARGIN
      const height = element.clientHeight - 2 * SHEET_MARGIN
      setBox((before) => (before?.width === width && before.height === height ? before : { width, height }))
    }
    measureBox()
    // Drawn before this frame is painted: a frame with the old scale in the new box would flash.
    const observer = new ResizeObserver(() => flushSync(measureBox))
    observer.observe(element)
    return () => observer.disconnect()
  }, [boxRef])
  return box
}

type Kept = Pick<Facsimile, 'boxRef' | 'sheetRef' | 'box' | 'scale'> & {
  readonly anchorRef: RefObject<Anchor | undefined>
  readonly address: string
}

/** Brings the anchor of a zoom to its point, and what was looked at back into the middle when only the box changed. */
function useKeptPlace({ boxRef, sheetRef, anchorRef, address, box, scale }: Kept): void {
  const memory = useEditionMemory()
  const drawnRef = useRef({ box, scale })
  const oursRef = useRef<{ left: number; top: number }>(undefined)

  // After every drawing: two fingers may move without changing the scale.
  useLayoutEffect(() => {
    const element = boxRef.current
    const sheet = sheetRef.current
    if (element === null || sheet === null || box === undefined) return
    const known = memory.place(address) ?? START
    const anchor = anchorRef.current
    anchorRef.current = undefined
    const moved = drawnRef.current.box !== box || drawnRef.current.scale !== scale
    drawnRef.current = { box, scale }
    if (anchor !== undefined) {
      scrollToAnchor(element, sheet, anchor)
      memory.keepPlace(address, placeInMiddle(element, sheet, known))
    } else if (moved) scrollToAnchor(element, sheet, { place: known, point: middleOf(element) })
    else return
    oursRef.current = { left: element.scrollLeft, top: element.scrollTop }
  })

  useLayoutEffect(() => {
    const element = boxRef.current
    if (element === null) return
    const remember = () => {
      const { scrollLeft: left, scrollTop: top } = element
      // Only the reader's own scrolling is remembered: ours may have been cut short by a small box.
      if (sheetRef.current === null || (oursRef.current?.left === left && oursRef.current.top === top)) return
      oursRef.current = undefined
      memory.keepPlace(address, placeInMiddle(element, sheetRef.current, memory.place(address) ?? START))
    }
    element.addEventListener('scroll', remember, { passive: true })
    return () => element.removeEventListener('scroll', remember)
  }, [boxRef, sheetRef, memory, address])
}

function middleAnchor(box: HTMLElement | null, sheet: HTMLElement | null): Anchor | undefined {
  if (box === null || sheet === null) return undefined
  const point = middleOf(box)
  return { place: placeUnder(sheet, point), point }
}

/** The zoom kept, but for an enlarged one on a page not seen before: that opens whole, not somewhere in its middle. */
function firstZoom(memory: EditionMemory, address: string): Zoom | undefined {
  const kept = memory.zoom()
  return kept?.kind === 'fixed' && memory.place(address) === undefined ? undefined : kept
}
