// oxlint-disable no-restricted-imports -- the command line has no name of its own: nothing imports it but its tests
import { check } from '../../src/cli/check.ts'
import { compose } from '../../src/cli/compose.ts'
import { explain } from '../../src/cli/explain.ts'
import { parse } from '../../src/cli/parse.ts'
import { runCommand } from '../../src/cli/run-command.ts'
import { schema } from '../../src/cli/schema.ts'

/** Runs the command line in this process and gives what it printed. */
export const runCli = async (...args: string[]): Promise<{ code: number; out: string; err: string }> => {
  let out = ''
  let err = ''
  const code = await runCommand([parse, check, compose, explain, schema], args, {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    isColour: false,
  })
  return { code, out, err }
}
