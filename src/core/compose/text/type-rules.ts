/** What a paper may choose in the setting of its body. */

/**
 * What to do when a line cannot end where it is full (CLREQ "Line Adjustment"): `outFirst` carries characters over and
 * stretches the line, as the print of the first page does; `inFirst` squeezes blanks to pull one more group in;
 * `balanced` takes the smaller change.
 */
export type AdjustmentPolicy = 'outFirst' | 'balanced' | 'inFirst'

export type TypeRules = {
  readonly policy: AdjustmentPolicy
  /** Space between Han and Western letters or figures, in thousandths of an em: 0 in newspapers, 250 in books. */
  readonly hanLatinGap: number
}

/** What print did on the page that this composer was measured against. */
export const PRINT_RULES: TypeRules = { policy: 'outFirst', hanLatinGap: 0 }
