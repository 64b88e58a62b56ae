import readCode from 'jsqr'
import { PNG } from 'pngjs'

/** What the code in a screenshot says, as a camera would read it; undefined when none is found. */
export const readCodeIn = (screenshot: Buffer): string | undefined => {
  const { data, width, height } = PNG.sync.read(screenshot)
  return readCode(new Uint8ClampedArray(data), width, height)?.data
}
