import { readFileSync } from 'node:fs'
import { cutSheet } from '#core/parse/sheet/cut-sheet.ts'
import { findBodyType, gatherFragments, joinHeadings } from '#core/parse/sheet/fragments.ts'
const s = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'))
const p = gatherFragments(s.runs)
const body = findBodyType(p)
console.log(body)
for (const c of cutSheet(joinHeadings(p, body, s.rules), s, body))
  console.log(
    c.kind,
    Math.round(c.left),
    Math.round(c.right),
    c.fragments.length,
    c.fragments
      .slice(0, 3)
      .map((f) => f.text)
      .join(' | '),
  )
