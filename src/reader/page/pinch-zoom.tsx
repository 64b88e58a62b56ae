import { useRef } from 'react'
import { usePinch } from '@use-gesture/react'
import type { SheetPlace } from './kept-view.ts'
import type { Facsimile } from './use-facsimile.ts'
import { MOST_SCALE, zoomAt } from './zoom.ts'

/** The most that one event of a wheel changes the scale: a notch of a mouse is by far larger than a step of a trackpad. */
const WHEEL_PIXELS = 25

/** How much a pixel of the wheel is, as an exponent. */
const WHEEL_RATE = 0.01

/** Notches of a wheel within so long belong together, as long as the pointer rests. */
const WHEEL_PAUSE_MS = 1000

/** What a gesture holds from its start: the place under the fingers, and the scale that it asked for last. */
type Held = { readonly place: SheetPlace; readonly scale: number }

/**
 * Two fingers, or the wheel with Ctrl (a trackpad's pinch comes as that), zoom the facsimile about their point. One
 * finger scrolls natively, and outside the box the browser's own zoom of the page is left alone. Draws nothing; it is
 * a component so that the gesture library is loaded after the page.
 */
export function PinchZoom({ facsimile }: { facsimile: Facsimile }) {
  const { boxRef, scale, wholeScale, placeUnder, zoomTo } = facsimile
  const lastNotch = useRef<{
    readonly place: SheetPlace
    readonly x: number
    readonly y: number
    readonly time: number
  }>(undefined)
  usePinch(
    (state): Held | undefined => {
      // What this returned for the event before; the library does not type it.
      const before: Held | undefined = state.memo
      const [x, y] = state.origin
      const { timeStamp: time } = state.event
      // A page narrower than its box stands in the middle and slips from the pointer; the next notches bring it back.
      const last = lastNotch.current
      const goesOn = last !== undefined && last.x === x && last.y === y && time - last.time < WHEEL_PAUSE_MS
      const place = before?.place ?? (goesOn ? last.place : placeUnder({ x, y }))
      if (place === undefined) return undefined
      // Events come faster than drawings: the wheel goes on from what it asked for last.
      const next =
        state.event instanceof WheelEvent
          ? (before?.scale ?? scale) * wheelFactor(state.event)
          : Math.min(state.offset[0], MOST_SCALE)
      const held = { place, scale: Math.max(wholeScale, Math.min(next, MOST_SCALE)) }
      // The end of a gesture repeats its last event.
      if (state.active) zoomTo(zoomAt(held.scale, wholeScale), { place, point: { x, y } })
      if (state.event instanceof WheelEvent) lastNotch.current = { place, x, y, time }
      return held
    },
    {
      target: boxRef,
      eventOptions: { passive: false },
      preventDefault: true,
      pointer: { touch: true },
      from: () => [scale, 0],
      scaleBounds: { min: wholeScale, max: MOST_SCALE },
    },
  )
  return null
}

function wheelFactor({ deltaY, deltaMode }: WheelEvent): number {
  const pixels = deltaMode === WheelEvent.DOM_DELTA_PIXEL ? deltaY : deltaY * WHEEL_PIXELS
  return Math.exp(-Math.max(-WHEEL_PIXELS, Math.min(pixels, WHEEL_PIXELS)) * WHEEL_RATE)
}
