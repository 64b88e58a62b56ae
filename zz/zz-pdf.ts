import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { readPdf } from '#pdf/read-pdf.ts'
const base = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
for (const f of process.argv.slice(2)) {
  const t = performance.now()
  const r = await readPdf(new Uint8Array(readFileSync(f)), {
    cMapUrl: `${base}/cmaps/`,
    standardFontDataUrl: `${base}/standard_fonts/`,
    wasmUrl: `${base}/wasm/`,
  })
  console.log(
    f,
    performance.now() - t,
    r.ok
      ? r.sheets.map((s) => [s.width, s.height, s.runs.length, s.pictures.length, s.rules.length, s.panels.length])
      : r.problem,
  )
  if (r.ok) writeFileSync(f.replace('.pdf', '.json'), JSON.stringify(r.sheets[0]))
}
