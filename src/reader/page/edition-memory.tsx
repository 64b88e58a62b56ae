import { createContext, use, useState, type ReactNode } from 'react'
import { keepView, readKeptView, type SheetPlace } from './kept-view.ts'
import type { Zoom } from './zoom.ts'

/** What the edition remembers, so that coming back or loading anew finds the page as it was left. */
export type EditionMemory = {
  readonly zoom: () => Zoom | undefined
  readonly keepZoom: (zoom: Zoom) => void
  /** What stood in the middle of the box, by the page's address. */
  readonly place: (address: string) => SheetPlace | undefined
  readonly keepPlace: (address: string, place: SheetPlace) => void
}

/** Pages whose places are kept; the one looked at longest ago is forgotten first. */
const MOST_PLACES = 40

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
  const kept = readKeptView()
  let { zoom } = kept
  const places = new Map(kept.places)
  const keep = () => keepView({ ...(zoom && { zoom }), places: [...places] })
  return {
    zoom: () => zoom,
    keepZoom: (next) => {
      zoom = next
      keep()
    },
    place: (address) => places.get(address),
    keepPlace: (address, place) => {
      places.delete(address)
      places.set(address, place)
      const [oldest] = places.keys()
      if (places.size > MOST_PLACES && oldest !== undefined) places.delete(oldest)
      keep()
    },
  }
}
