import { createContext, use, useState, type ReactNode } from 'react'
import type { Zoom } from './zoom.ts'

/** What the edition remembers while it is open, so that coming back finds the page as it was left. */
export type EditionMemory = {
  zoom: Zoom | undefined
  /** Where each facsimile was scrolled to, by its address. */
  readonly scroll: Map<string, { readonly left: number; readonly top: number }>
}

const Memory = createContext<EditionMemory>({ zoom: undefined, scroll: new Map() })

/** Keeps one memory for all screens below it. */
export function EditionMemoryProvider({ children }: { children: ReactNode }) {
  const [memory] = useState<EditionMemory>(() => ({ zoom: undefined, scroll: new Map() }))
  return <Memory value={memory}>{children}</Memory>
}

/** The edition's memory: a plain object to read at mount and write on the way out; changes draw nothing. */
export function useEditionMemory(): EditionMemory {
  return use(Memory)
}
