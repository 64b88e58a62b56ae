import { readFileSync } from 'node:fs'
import { readSheet } from '#core/parse/sheet/read-sheet.ts'
import { parseIssue } from '#core/parse/parse-issue.ts'
import { auditPage } from '#core/parse/conserve.ts'
const [sheetFile = '', issueFile = '', number = '1'] = process.argv.slice(2)
const issue = JSON.parse(readFileSync(issueFile, 'utf8'))
const page = issue.pages.find((p: { number: number }) => p.number === Number(number))
const raw = readSheet(JSON.parse(readFileSync(sheetFile, 'utf8')), `0${number}.txt`)
const { issue: got, problems } = parseIssue([raw], { paper: issue.paper, known: { name: issue.publication } })
const bare = (t: string) => t.replaceAll(/\s/g, '')
const lines = (s: any): string[] =>
  s.kind === 'photo'
    ? photo(s)
    : [
        `K ${s.kicker.map((x: any) => bare(x.text)).join('/')}`,
        `H ${s.headline.map((x: any) => bare(x.text)).join('')}`,
        `D ${s.deck.map((x: any) => x.text).join('/')}`,
        `B ${s.byline?.text} ${s.byline?.value} ${s.byline?.stands}`,
        `DL ${s.dateline?.text}`,
        ...s.paragraphs.map((p: any) => `P ${p.role ?? ''} ${p.text}`),
        ...s.jumps.map((j: any) => `J ${j.text} ${j.direction} ${j.page}`),
        ...s.photos.flatMap(photo),
      ]
const photo = (s: any): string[] => [
  `PH ${s.headline.map((x: any) => bare(x.text)).join('')}`,
  `PC ${s.caption.map((x: any) => x.text).join('/')}`,
  `PCR ${s.credit?.text} ${s.credit?.value}`,
]
const facts = (m: any) =>
  Object.entries(m ?? {}).map(([k, v]: any) => `${k}: ${Array.isArray(v) ? v.map((x) => x.text).join('/') : v.value}`)
const a = [
  ...(number === '1' ? facts(issue.masthead) : facts(page.strip)),
  `name ${page.name?.text} ${page.printedNumber?.value}`,
  ...page.stories.flatMap((s: any, i: number) => [`--- ${i + 1} ${s.kind}`, ...lines(s)]),
]
const g = got.pages[0]!
const b = [
  ...facts(number === '1' ? got.masthead : (g.strip ?? got.masthead)),
  `name ${g.name?.text} ${g.printedNumber?.value}`,
  ...g.stories.flatMap((s: any, i: number) => [`--- ${i + 1} ${s.kind}`, ...lines(s)]),
]
const missing = a.filter((l) => !b.includes(l)),
  extra = b.filter((l) => !a.includes(l))
for (const l of missing) console.log('-', l.slice(0, 110))
for (const l of extra) console.log('+', l.slice(0, 110))
console.log(
  'unparsed',
  g.unparsed.map((u) => u.text),
  'order same',
  JSON.stringify(a) === JSON.stringify(b),
  'audit',
  auditPage(got, g, raw),
  problems.map((p) => p.kind),
)
