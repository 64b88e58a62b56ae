/** A column of type: its number on the page, its measure in em of its type, and its printed lines. */
export type LookColumn = { readonly id: number; readonly measure: number; readonly lines: number }

/** How a line of a raw page is set in print, where the page came with positions. */
export type Look = {
  /** Size of its type, with the text of the page as 1. */
  readonly size: number
  /** Whether its face is that of the text. */
  readonly isTextFace: boolean
  /** How its first line stands in its column. */
  readonly set: 'full' | 'indented' | 'left' | 'centred' | 'right'
  /** Set from top to bottom (竖题). */
  readonly isVertical: boolean
  /** A row of cells, or a verse: print ends the line here. */
  readonly isAlone: boolean
  /** Printed lines it takes. */
  readonly lines: number
  /** The columns that its lines stand in. */
  readonly columns: readonly LookColumn[]
  /** Where it begins, as parts of the sheet's height from its top. */
  readonly top: number
  /** Stands below a picture, in a type of its own. */
  readonly isCaption: boolean
  /** Stands inside a picture, or on its side. */
  readonly isPictureWord: boolean
}
