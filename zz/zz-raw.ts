import { readFileSync } from 'node:fs'
import { readSheet } from '#core/parse/sheet/read-sheet.ts'
const t = performance.now()
const page = readSheet(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')), 'x')
page.text.split('\n').forEach((l, i) => {
  const k = page.looks?.[i]
  console.log(
    k
      ? `${k.size.toFixed(2)} ${k.isTextFace ? 'T' : '-'} ${k.set.padEnd(8)} ${String(k.lines).padStart(2)} ${k.isCaption ? 'C' : k.isPictureWord ? 'P' : k.isVertical ? 'V' : ' '}`
      : '                     ',
    l.length > 70 ? l.slice(0, 40) + ' … ' + l.slice(-26) : l,
  )
})
console.log(performance.now() - t)
