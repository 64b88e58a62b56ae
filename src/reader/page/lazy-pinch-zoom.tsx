import { lazy } from 'react'
import type { Facsimile } from './use-facsimile.ts'

/** {@link PinchZoom}, loaded after the page. Where it does not come the buttons, keys and taps still zoom. */
export const LazyPinchZoom = lazy<(props: { facsimile: Facsimile }) => null>(() =>
  import('./pinch-zoom.tsx').then(
    ({ PinchZoom }) => ({ default: PinchZoom }),
    () => ({ default: () => null }),
  ),
)
