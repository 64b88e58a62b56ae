/**
 * The text of a printed page with its places: what a PDF's text layer holds, as plain data.
 *
 * Units: points (1/72 inch), the origin in the top left corner of the sheet, y downward.
 */

/** An area of the sheet. */
export type SheetArea = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Characters set on end in one face and size, as the layer has them; a line is one run or many. */
export type SheetRun = {
  readonly text: string
  /** Left edge of the first character's box; of the column where it is vertical. */
  readonly x: number
  /** The baseline; the upper edge of the first character where it is vertical. */
  readonly y: number
  /** Length in the direction of setting. */
  readonly length: number
  /** Size of the type. */
  readonly size: number
  /** Name of the face, the same for the same face within a page, e.g. `NotoSerifSC-Black`. */
  readonly face: string
  /** How it stands: upright in a row, set from top to bottom, or turned on its side. */
  readonly set: 'row' | 'vertical' | 'turned'
}

/** A page with its text in place. */
export type SheetText = {
  readonly width: number
  readonly height: number
  readonly runs: readonly SheetRun[]
  readonly pictures: readonly SheetArea[]
  /** Rules and the sides of frames: areas of next to no width or height. */
  readonly rules: readonly SheetArea[]
  /** Frames and tinted panels. */
  readonly panels: readonly SheetArea[]
}
