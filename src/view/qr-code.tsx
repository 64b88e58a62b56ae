import type { ReactElement } from 'react'
import { encode } from 'uqr'
import { encodePng } from './encode-png.ts'

/** Modules of quiet zone on each side (ISO/IEC 18004 asks for four). */
const QUIET = 4
/** Pixels of a module in the picture, so that a saved picture is sharp. */
const MODULE_PIXELS = 8

function modulesOf(text: string): readonly (readonly boolean[])[] {
  return encode(text, { ecc: 'M', border: QUIET }).data
}

/** The dark modules as one SVG path, a stroke for each run in a row. */
function pathOf(modules: readonly (readonly boolean[])[]): string {
  let path = ''
  for (const [y, row] of modules.entries()) {
    for (let x = 0; x < row.length; x += 1) {
      if (row[x] !== true) continue
      let end = x
      while (row[end] === true) end += 1
      path += `M${x} ${y}h${end - x}v1H${x}z`
      x = end
    }
  }
  return path
}

/** A code (二维码) drawn here, with its quiet zone; decorative beside a link or button that carries the words. */
export function QrCode({ text }: { readonly text: string }): ReactElement {
  const modules = modulesOf(text)
  return (
    <svg
      viewBox={`0 0 ${modules.length} ${modules.length}`}
      width="100%"
      height="100%"
      shapeRendering="crispEdges"
      aria-hidden="true"
    >
      <path fill="#fff" d={`M0 0h${modules.length}v${modules.length}H0z`} />
      <path fill="#000" d={pathOf(modules)} />
    </svg>
  )
}

/** A code as the `data:` URL of a PNG, for an `<img>` that WeChat can recognise and a phone can save. */
export function qrDataUrl(text: string): string {
  const modules = modulesOf(text)
  const size = modules.length * MODULE_PIXELS
  return encodePng(size, (x, y) => modules[Math.floor(y / MODULE_PIXELS)]?.[Math.floor(x / MODULE_PIXELS)] === true)
}
