/**
 * `npx tsx tests/support/write-case.ts FOLDER…` writes `expected.json` and `problems.json` of case folders from what
 * the parser makes of them now. What it writes is a proposal: a person reads it against the source before it is kept.
 */
import { writeFileSync } from 'node:fs'
import { parseCase } from './parse-case.ts'

const write = (path: string, value: unknown): void => writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`)

for (const folder of process.argv.slice(2)) {
  const { issue, problems } = parseCase(folder)
  write(`${folder}/expected.json`, issue)
  write(`${folder}/problems.json`, problems)
}
