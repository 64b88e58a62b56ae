/** The figures of a bench run: printed, and with `--readme` written into the marked part of README.md. */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { fileURLToPath } from 'node:url'

const README = new URL('../../README.md', import.meta.url)

/** A table in Markdown; the first row is its head. */
export const tableOf = ([head = [], ...rows]: readonly (readonly string[])[]): string =>
  [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n')

/** When and on what a run was made, e.g. `2026-11-23, Node 20.20.2, 2 processors (…)`. */
export const occasion = (): string => {
  const day = new Date().toISOString().slice(0, 10)
  const model = cpus()[0]?.model.trim() ?? 'unknown'
  return `${day}, Node ${process.versions.node}, ${availableParallelism()} processors (${model})`
}

/** Writes figures between `<!-- bench:NAME -->` and `<!-- /bench:NAME -->`, and has the formatter set the columns. */
export const writeReadme = (name: 'speed' | 'parse', figures: string): void => {
  const [open, close] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`]
  const text = readFileSync(README, 'utf8')
  const [from, to] = [text.indexOf(open), text.indexOf(close)]
  if (from < 0 || to < from) throw new Error(`README.md has no part ${open} … ${close}`)
  writeFileSync(README, `${text.slice(0, from + open.length)}\n\n${figures}\n\n${text.slice(to)}`)
  spawnSync('npx', ['oxfmt', fileURLToPath(README)], { shell: process.platform === 'win32' })
}
