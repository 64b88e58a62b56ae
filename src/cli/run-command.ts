import { type Command, EXIT, type ExitCode, type Terminal, UsageError } from './command.ts'

const listOf = (commands: readonly Command[]): string =>
  [
    '用法：npm run -s cli -- 命令 [选项]',
    '',
    '命令：',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`),
    '',
    '各命令的说明：npm run -s cli -- 命令 --help',
    '',
  ].join('\n')

const isHelp = (argument: string | undefined): boolean => argument === '--help' || argument === '-h'

/** `parseArgs` of Node speaks by error codes of its own. */
const isArgumentFault = (fault: unknown): fault is Error =>
  fault instanceof Error && 'code' in fault && String(fault.code).startsWith('ERR_PARSE_ARGS')

/** Runs the command that the arguments name. Only faults of our own are let through as exceptions. */
export const runCommand = async (
  commands: readonly Command[],
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> => {
  const [name, ...rest] = args
  if (name === undefined || isHelp(name)) {
    ;(name === undefined ? terminal.err : terminal.out)(listOf(commands))
    return name === undefined ? EXIT.usage : EXIT.clean
  }
  const command = commands.find((each) => each.name === name)
  if (command === undefined) {
    terminal.err(`没有“${name}”这个命令。\n\n${listOf(commands)}`)
    return EXIT.usage
  }
  if (rest.some(isHelp)) {
    terminal.out(command.help)
    return EXIT.clean
  }
  try {
    return await command.run(rest, terminal)
  } catch (fault) {
    if (!(fault instanceof UsageError || isArgumentFault(fault))) throw fault
    terminal.err(
      `${fault instanceof UsageError ? fault.message : `选项不对：${fault.message}`}\n用法见：npm run -s cli -- ${name} --help\n`,
    )
    return EXIT.usage
  }
}
