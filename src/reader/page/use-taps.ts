import { useEffect, useRef } from 'react'

/** How long a tap waits to see whether a second one follows and makes it a double tap. */
const DOUBLE_TAP_MS = 280

/** A way to open stories that lets a double tap zoom instead, and what tells it of the pointer. */
export type Taps = {
  readonly openStory: (story: number) => void
  readonly isTouch: () => boolean
  readonly onPointerDown: (event: { readonly pointerType: string }) => void
  /** A double tap came: the story under it stays closed. */
  readonly callOff: () => void
}

/** The finger opens a story a little later, unless its tap becomes a double tap; mouse and keyboard open at once. */
export function useTaps(openStory: (story: number) => void): Taps {
  const touched = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return {
    openStory: (story) => {
      clearTimeout(timer.current)
      if (!touched.current) openStory(story)
      else timer.current = setTimeout(() => openStory(story), DOUBLE_TAP_MS)
    },
    isTouch: () => touched.current,
    onPointerDown: ({ pointerType }) => {
      touched.current = pointerType === 'touch'
    },
    callOff: () => clearTimeout(timer.current),
  }
}
