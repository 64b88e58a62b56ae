import { useState } from 'react'
import { useSearchParams } from 'react-router'

/** Whether the grid is shown over the facsimile, and the way to turn it on and off, where there is one. */
export type Grid = { readonly shown: boolean; readonly turn: (() => void) | undefined }

/**
 * The grid is for editors and developers: it belongs to addresses that ask for it with `?grid`, is shown there at
 * once, and the key g turns it off and on. On any other address g does nothing.
 *
 * @param laidOut a page that was drawn before it was asked for does not know what follows the question mark
 */
export function useGrid(laidOut: boolean): Grid {
  const asked = useSearchParams()[0].has('grid') && laidOut
  const [hidden, setHidden] = useState(false)
  return { shown: asked && !hidden, turn: asked ? () => setHidden(!hidden) : undefined }
}
