import { createContext, use, useState, type ReactNode } from 'react'
import type { Zoom } from './zoom.ts'

/** What the edition remembers while it is open, so that coming back finds the page as it was left. */
export type EditionMemory = {
  readonly zoom: () => Zoom | undefined
  readonly keepZoom: (zoom: Zoom) => void
  /** Where each facsimile was scrolled to, by its address. */
  readonly scroll: Map<string, { readonly left: number; readonly top: number }>
}

const Memory = createContext<EditionMemory>(newMemory())

/** Keeps one memory for all screens below it. */
export function EditionMemoryProvider({ children }: { children: ReactNode }) {
  const [memory] = useState(newMemory)
  return <Memory value={memory}>{children}</Memory>
}

/** The edition's memory, to read at mount and to write on the way out; changes draw nothing. */
export function useEditionMemory(): EditionMemory {
  return use(Memory)
}

function newMemory(): EditionMemory {
  let kept: Zoom | undefined
  return {
    zoom: () => kept,
    keepZoom: (zoom) => {
      kept = zoom
    },
    scroll: new Map(),
  }
}
