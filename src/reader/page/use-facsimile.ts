import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { useEditionMemory } from './edition-memory.tsx'
import { scaleOf, stepDown, stepUp, type Zoom } from './zoom.ts'

/** Pixels left free round the sheet on each side. */
export const SHEET_MARGIN = 12

type Anchor = { readonly x: number; readonly y: number; readonly acrossX: number; readonly acrossY: number }

/** A facsimile's zoom, and the elements it needs to know. */
export type Facsimile = {
  readonly boxRef: RefObject<HTMLDivElement | null>
  readonly sheetRef: RefObject<HTMLDivElement | null>
  readonly scale: number
  readonly zoom: Zoom
  /** Changes the zoom about a point of the window, or about the middle of the box. */
  readonly zoomTo: (zoom: Zoom, point?: { readonly x: number; readonly y: number }) => void
  /** Undefined at the end of the steps. */
  readonly zoomIn: (() => void) | undefined
  readonly zoomOut: (() => void) | undefined
}

/**
 * Fits a sheet into a scrolling box and keeps the point under the eye where it was when the scale changes.
 *
 * @param sheet in thousandths of the body em
 * @param address names the place in the edition's memory
 * @param start the zoom of the first visit
 */
export function useFacsimile(
  sheet: { readonly width: number; readonly height: number },
  address: string,
  start: Zoom = { kind: 'page' },
): Facsimile {
  const memory = useEditionMemory()
  const boxRef = useRef<HTMLDivElement>(null)
  const sheetRef = useRef<HTMLDivElement>(null)
  const anchorRef = useRef<Anchor>(undefined)
  const [zoom, setZoom] = useState<Zoom>(() => memory.zoom() ?? start)
  const [box, setBox] = useState({ width: 0, height: 0 })
  const scale = scaleOf(zoom, sheet, box)

  useLayoutEffect(() => {
    const element = boxRef.current
    if (element === null) return
    const measureBox = () =>
      setBox({ width: element.clientWidth - 2 * SHEET_MARGIN, height: element.clientHeight - 2 * SHEET_MARGIN })
    measureBox()
    const observer = new ResizeObserver(measureBox)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  useLayoutEffect(() => {
    const anchor = anchorRef.current
    if (anchor === undefined || boxRef.current === null || sheetRef.current === null) return
    anchorRef.current = undefined
    const rect = sheetRef.current.getBoundingClientRect()
    boxRef.current.scrollBy({
      left: rect.left + anchor.acrossX * rect.width - anchor.x,
      top: rect.top + anchor.acrossY * rect.height - anchor.y,
      behavior: 'instant',
    })
  }, [scale])

  useRememberedScroll(boxRef, address, box.height > 0)

  const zoomTo: Facsimile['zoomTo'] = (next, point) => {
    // A page as wide as its box is read from the top.
    if (next.kind === 'width') boxRef.current?.scrollTo({ top: 0, behavior: 'instant' })
    else anchorRef.current = anchorAt(boxRef.current, sheetRef.current, point)
    memory.keepZoom(next)
    setZoom(next)
  }
  const up = stepUp(scale)
  const down = stepDown(scale)
  return {
    boxRef,
    sheetRef,
    scale,
    zoom,
    zoomTo,
    zoomIn: up === undefined ? undefined : () => zoomTo({ kind: 'fixed', scale: up }),
    zoomOut: down === undefined ? undefined : () => zoomTo({ kind: 'fixed', scale: down }),
  }
}

/** Until the box is laid out the sheet has not its size, and a place on it would be cut short. */
function useRememberedScroll(boxRef: RefObject<HTMLDivElement | null>, address: string, isLaidOut: boolean): void {
  const memory = useEditionMemory()
  useLayoutEffect(() => {
    const element = boxRef.current
    if (element === null || !isLaidOut) return
    const remembered = memory.scroll.get(address)
    element.scrollTo({ left: remembered?.left ?? 0, top: remembered?.top ?? 0, behavior: 'instant' })
    const remember = () => memory.scroll.set(address, { left: element.scrollLeft, top: element.scrollTop })
    element.addEventListener('scroll', remember, { passive: true })
    return () => element.removeEventListener('scroll', remember)
  }, [boxRef, memory, address, isLaidOut])
}

function anchorAt(
  box: HTMLDivElement | null,
  sheet: HTMLDivElement | null,
  point: { readonly x: number; readonly y: number } | undefined,
): Anchor | undefined {
  if (box === null || sheet === null) return undefined
  const boxRect = box.getBoundingClientRect()
  const sheetRect = sheet.getBoundingClientRect()
  if (sheetRect.width === 0 || sheetRect.height === 0) return undefined
  const { x, y } = point ?? { x: boxRect.left + boxRect.width / 2, y: boxRect.top + boxRect.height / 2 }
  return {
    x,
    y,
    acrossX: (x - sheetRect.left) / sheetRect.width,
    acrossY: (y - sheetRect.top) / sheetRect.height,
  }
}
