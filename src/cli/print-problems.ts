import type { Problem } from '#core/issue/problem.ts'
import type { Terminal } from './command.ts'

const placeOf = ({ file, place, path }: Problem, pathOf: (file: string) => string): string => {
  const start = place === undefined ? [] : [place[0], place[1]]
  const parts = [...(file === undefined ? [] : [pathOf(file)]), ...start, ...(path === undefined ? [] : [path])]
  return parts.length === 0 ? '' : `${parts.join(':')}: `
}

/** A problem as a line: `file:line:column: severity: message`. */
export const problemLine = (problem: Problem, pathOf: (file: string) => string): string =>
  `${placeOf(problem, pathOf)}${problem.severity}: ${problem.message}${problem.remedy}`

/** Prints problems to standard error, a line each, or as JSON. */
export const printProblems = (
  problems: readonly Problem[],
  terminal: Terminal,
  { isJson, pathOf }: { isJson: boolean; pathOf: (file: string) => string },
): void => {
  for (const problem of problems) {
    terminal.err(`${isJson ? JSON.stringify(problem) : problemLine(problem, pathOf)}\n`)
  }
}
