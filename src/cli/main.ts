import { check } from './check.ts'
import type { Command } from './command.ts'
import { compose } from './compose.ts'
import { explain } from './explain.ts'
import { parse } from './parse.ts'
import { runCommand } from './run-command.ts'
import { schema } from './schema.ts'

/** A command is one file that exports one `Command`; its place is this list. */
const COMMANDS: readonly Command[] = [parse, check, compose, explain, schema]

process.exitCode = await runCommand(COMMANDS, process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  isColour: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
  isProgress: process.stderr.isTTY,
})
