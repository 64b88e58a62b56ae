/** Something recognised inside a block by its own form, before any role is decided. Offsets are of the block's text. */
export type Mark = {
  readonly from: number
  readonly to: number
  /** The rule that found it, for the trace, e.g. `jump: brackets and 下转`. */
  readonly rule: string
}
