// The two font packages ship no types; these are the parts that the press uses.

declare module 'fontkit' {
  export type Path = { translate(x: number, y: number): Path; toSVG(): string }
  export type Glyph = {
    readonly id: number
    readonly advanceWidth: number
    readonly bbox: { readonly minX: number; readonly maxX: number }
    readonly path: Path
  }
  export type Font = {
    readonly unitsPerEm: number
    /** From the table `hhea`, in font units; the descent is negative. */
    readonly ascent: number
    readonly descent: number
    readonly characterSet: readonly number[]
    hasGlyphForCodePoint(codePoint: number): boolean
    glyphForCodePoint(codePoint: number): Glyph
    layout(
      text: string,
      features: Readonly<Record<string, boolean>>,
      script: string,
      language: string,
    ): { readonly advanceWidth: number }
  }
  export function create(file: Uint8Array): Font
}

declare module 'subset-font' {
  type Options = {
    readonly targetFormat?: 'sfnt' | 'woff' | 'woff2' | 'truetype'
    readonly keepFeatures?: readonly string[]
    readonly keepAllGlyphs?: boolean
    readonly noHinting?: boolean
  }
  export default function subsetFont(font: Uint8Array, text: string | undefined, options?: Options): Promise<Buffer>
}
