/**
 * Short typed arrays cut from long ones, as Node cuts its small buffers: to allocate a typed array costs more than to
 * fill one of a paragraph's length, and an analysis is ten of them. What was given out is never given out again, so
 * every array starts as zeros and nobody sees another's.
 */

/** Bytes of one slab: the cells of some two thousand characters. A long array gets a buffer of its own. */
const SLAB = 32_768
const MOST_SHARED = SLAB / 8

let slab = new ArrayBuffer(0)
let used = 0

/** Takes so many bytes, a multiple of the element's size in front of them; answers where they begin. */
function take(length: number): number {
  const rounded = (length + 3) & ~3
  if (used + rounded > slab.byteLength) {
    slab = new ArrayBuffer(SLAB)
    used = 0
  }
  used += rounded
  return used - rounded
}

/** Zeros, for integers of 32 bits. */
export function newIntegers(length: number): Int32Array {
  if (4 * length > MOST_SHARED) return new Int32Array(length)
  const at = take(4 * length)
  return new Int32Array(slab, at, length)
}

/** Zeros, for integers of 16 bits. */
export function newShorts(length: number): Int16Array {
  if (2 * length > MOST_SHARED) return new Int16Array(length)
  const at = take(2 * length)
  return new Int16Array(slab, at, length)
}

/** Zeros, for numbers below 256. */
export function newBytes(length: number): Uint8Array {
  if (length > MOST_SHARED) return new Uint8Array(length)
  const at = take(length)
  return new Uint8Array(slab, at, length)
}
