/**
 * A square black-and-white picture as a PNG `data:` URL (PNG specification, third edition): one bit a pixel, one
 * uncompressed block of data. A canvas would need a screen; this gives the same bytes everywhere.
 */

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})

function crcOf(bytes: readonly number[]): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

function adlerOf(bytes: readonly number[]): number {
  let a = 1
  let b = 0
  for (const byte of bytes) {
    a = (a + byte) % 65521
    b = (b + a) % 65521
  }
  return ((b << 16) | a) >>> 0
}

function fourBytes(value: number): number[] {
  return [(value >>> 24) & 0xff, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff]
}

function chunk(name: string, data: readonly number[]): number[] {
  const body = [...Array.from(name, (letter) => letter.charCodeAt(0)), ...data]
  return [...fourBytes(data.length), ...body, ...fourBytes(crcOf(body))]
}

/** Uncompressed deflate blocks inside a zlib stream; a block holds at most 65,535 bytes. */
function stored(raw: readonly number[]): number[] {
  const out = [0x78, 0x01]
  for (let at = 0; at < raw.length; at += 65535) {
    const part = raw.slice(at, at + 65535)
    const isLast = at + 65535 >= raw.length
    out.push(isLast ? 1 : 0, part.length & 0xff, part.length >>> 8, ~part.length & 0xff, (~part.length >>> 8) & 0xff)
    for (const byte of part) out.push(byte)
  }
  return [...out, ...fourBytes(adlerOf(raw))]
}

/** Encodes a square of `size` pixels; `isDark` is asked for each. */
export function encodePng(size: number, isDark: (x: number, y: number) => boolean): string {
  const raw: number[] = []
  for (let y = 0; y < size; y += 1) {
    raw.push(0)
    for (let x = 0; x < size; x += 8) {
      let byte = 0
      for (let bit = 0; bit < 8; bit += 1) if (x + bit >= size || !isDark(x + bit, y)) byte |= 0x80 >> bit
      raw.push(byte)
    }
  }
  const png = [
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', [...fourBytes(size), ...fourBytes(size), 1, 0, 0, 0, 0]),
    ...chunk('IDAT', stored(raw)),
    ...chunk('IEND', []),
  ]
  return `data:image/png;base64,${btoa(png.map((byte) => String.fromCharCode(byte)).join(''))}`
}
