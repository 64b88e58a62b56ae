import { type RefObject, useCallback, useMemo, useRef, useState } from 'react'
import type { Rect } from '#core/compose/page.ts'
import type { Span } from '#core/issue/schema.ts'
import type { Point } from './proof-page.tsx'
import { pageInHand, type Proof, type ProofBlock, type ProofJob, type Source } from './proof.ts'
import { type Band, selectPlace } from './select-place.ts'
import { storyPlace } from './story-place.ts'

/** One place of the page, marked in the raw text, in the trace and on the proof together. */
export type Mark = {
  /** Index of the marked block in the trace. */
  readonly current: number | undefined
  /** Its lines on the composed page. */
  readonly rects: readonly Rect[]
  /** The lines of the text field that hold it, while the keyboard is elsewhere. */
  readonly band: Band | undefined
  readonly marksRef: RefObject<HTMLDivElement | null>
  /** Marks a block; the keyboard stays where it is. */
  readonly onBlock: (index: number) => void
  /** Goes to a place in the text. Absent when there is no raw text. */
  readonly onPlace: ((place: Span) => void) | undefined
  readonly onCaret: (offset: number) => void
  readonly onStory: (story: number, point: Point | undefined) => void
  /** Goes to the marked block in the text. */
  readonly onSource: () => void
  /** Brings the marked block into sight on the page. */
  readonly onPage: () => void
}

const NO_BLOCKS: readonly ProofBlock[] = []
const NO_RECTS: readonly Rect[] = []

const holds = ({ x, y, width, height }: Rect, point: Point): boolean =>
  point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height

/** Keeps text, trace and proof pointing at one place. A text that was changed since its proof has none until it is set anew. */
export function useMark(
  fieldRef: RefObject<HTMLTextAreaElement | null>,
  source: Source,
  proof: Proof | undefined,
  job: ProofJob | undefined,
): Mark {
  /** An offset of the raw text, and the page it is on. */
  const [marked, setMarked] = useState<{ readonly file: string; readonly at: number }>()
  const [band, setBand] = useState<Band>()
  const marksRef = useRef<HTMLDivElement>(null)
  const page = pageInHand(source)
  const file = page?.file
  const isRaw = file !== undefined
  const proved = job === undefined ? undefined : pageInHand(job.source)
  const isFresh = isRaw && proved?.file === file && proved.text === page?.text
  const blocks = isFresh && proof !== undefined ? proof.blocks : NO_BLOCKS
  const at = marked?.file === file ? marked?.at : undefined
  const setAt = useCallback(
    (offset: number) => {
      if (file !== undefined) setMarked({ file, at: offset })
    },
    [file],
  )
  const current = useMemo(() => {
    const index = at === undefined ? -1 : blocks.findIndex(({ from, to }) => from <= at && at < to)
    return index < 0 ? undefined : index
  }, [at, blocks])
  const block = current === undefined ? undefined : blocks[current]

  const goTo = useCallback(
    (place: Span) => {
      if (fieldRef.current !== null) selectPlace(fieldRef.current, place)
      setBand(undefined)
    },
    [fieldRef],
  )
  const markBlock = useCallback(
    ({ from, place }: ProofBlock) => {
      setAt(from)
      if (fieldRef.current !== null) setBand(selectPlace(fieldRef.current, place, false))
    },
    [fieldRef, setAt],
  )
  const onStory = useCallback(
    (story: number, point: Point | undefined) => {
      const pointed =
        (point === undefined ? undefined : blocks.find(({ rects }) => rects.some((rect) => holds(rect, point)))) ??
        blocks.find((each) => each.story === story && each.role === 'headline') ??
        blocks.find((each) => each.story === story)
      if (pointed !== undefined) return markBlock(pointed)
      const place = storyPlace(proof?.composed?.page.stories[story - 1])
      if (place !== undefined && isRaw) goTo(place)
    },
    [blocks, markBlock, goTo, proof, isRaw],
  )
  return {
    current,
    rects: block?.rects ?? NO_RECTS,
    band: block === undefined ? undefined : band,
    marksRef,
    onBlock: (index) => {
      const pointed = blocks[index]
      if (pointed !== undefined) markBlock(pointed)
    },
    onPlace: isRaw ? goTo : undefined,
    onCaret: (offset) => {
      setAt(offset)
      setBand(undefined)
    },
    onStory,
    onSource: () => {
      if (block !== undefined) goTo(block.place)
    },
    onPage: () => {
      marksRef.current?.firstElementChild?.scrollIntoView({ block: 'center' })
    },
  }
}
