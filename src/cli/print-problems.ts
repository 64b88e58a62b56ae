import type { Problem } from '#core/issue/problem.ts'
import type { Terminal } from './command.ts'

const placeOf = ({ file, place, path }: Problem, pathOf: (file: string) => string): string => {
  const start = place === undefined ? [] : [place[0], place[1]]
  const parts = [...(file === undefined ? [] : [pathOf(file)]), ...start, ...(path === undefined ? [] : [path])]
  return parts.length === 0 ? '' : `${parts.join(':')}: `
}

/** Prints problems to standard error, `file:line:column: severity: message`, or a line of JSON each. */
export const printProblems = (
  problems: readonly Problem[],
  terminal: Terminal,
  { isJson, pathOf }: { isJson: boolean; pathOf: (file: string) => string },
): void => {
  for (const problem of problems) {
    const line = isJson
      ? JSON.stringify(problem)
      : `${placeOf(problem, pathOf)}${problem.severity}: ${problem.message}${problem.remedy}`
    terminal.err(`${line}\n`)
  }
}
