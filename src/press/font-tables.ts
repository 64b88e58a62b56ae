/** A TrueType font taken apart into its tables and put together again. */

/** A TrueType font as its tables, each at its place in the file. */
export type Tables = ReadonlyMap<string, DataView>

const HEADER = 12
const ENTRY = 16

/** A view of bytes. */
export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** The tables of a font file. */
export const readTables = (file: Uint8Array): Tables => {
  // A copy: a Buffer would share its memory with its slices.
  const font = new Uint8Array(file)
  const view = viewOf(font)
  return new Map(
    Array.from({ length: view.getUint16(4) }, (_, index) => {
      const at = HEADER + index * ENTRY
      const tag = String.fromCodePoint(...font.subarray(at, at + 4))
      const from = view.getUint32(at + 8)
      return [tag, viewOf(font.slice(from, from + view.getUint32(at + 12)))]
    }),
  )
}

/** The bytes of a view. */
export const bytesOf = (view: DataView): Uint8Array => new Uint8Array(view.buffer, view.byteOffset, view.byteLength)

/** A length brought to whole words of four bytes. */
export const padded = (length: number): number => Math.ceil(length / 4) * 4

const checksum = (table: Uint8Array): number => {
  const whole = new Uint8Array(padded(table.length))
  whole.set(table)
  const view = viewOf(whole)
  let sum = 0
  for (let at = 0; at < whole.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}

/** Tables as a font file. */
export const writeTables = (tables: Tables): Uint8Array => {
  const start = HEADER + tables.size * ENTRY
  const size = [...tables.values()].reduce((sum, table) => sum + padded(table.byteLength), start)
  const file = new Uint8Array(size)
  const view = viewOf(file)
  const power = Math.floor(Math.log2(tables.size))
  view.setUint32(0, 0x00_01_00_00)
  for (const [index, value] of [tables.size, 16 << power, power, 16 * tables.size - (16 << power)].entries())
    view.setUint16(4 + index * 2, value)
  let offset = start
  for (const [index, [tag, table]] of [...tables].toSorted(([a], [b]) => (a < b ? -1 : 1)).entries()) {
    const at = HEADER + index * ENTRY
    for (let i = 0; i < 4; i += 1) file[at + i] = tag.codePointAt(i) ?? 0
    const content = bytesOf(table)
    view.setUint32(at + 4, checksum(content))
    view.setUint32(at + 8, offset)
    view.setUint32(at + 12, content.length)
    file.set(content, offset)
    offset += padded(content.length)
  }
  return file
}

/** A table that a font must have. */
export const tableOf = (tables: Tables, tag: string): DataView => {
  const table = tables.get(tag)
  if (table === undefined) throw new Error(`The font has no table ${tag}.`)
  return table
}

/** A copy of a table, to be changed. */
export const copyOf = (tables: Tables, tag: string): DataView => viewOf(bytesOf(tableOf(tables, tag)).slice())

/** Advances and left bearings, one of each for every glyph. */
export const longMetrics = (tables: Tables): DataView => {
  const count = tableOf(tables, 'maxp').getUint16(4)
  const full = tableOf(tables, 'hhea').getUint16(34)
  const from = tableOf(tables, 'hmtx')
  const to = new DataView(new ArrayBuffer(count * 4))
  for (let glyph = 0; glyph < count; glyph += 1) {
    to.setUint16(glyph * 4, from.getUint16(Math.min(glyph, full - 1) * 4))
    to.setInt16(glyph * 4 + 2, from.getInt16(glyph < full ? glyph * 4 + 2 : full * 4 + (glyph - full) * 2))
  }
  return to
}
