/** What the command line writes to; tests give their own. */
export type Terminal = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Whether colour may be used on `out`. */
  readonly isColour: boolean
  /** Whether a bar may be drawn on `err`; absent: no. */
  readonly isProgress?: boolean
}

/** Exit codes of every command. */
export const EXIT = { clean: 0, problems: 1, usage: 2, interrupted: 130 } as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** A command of the command line, e.g. `parse`. */
export type Command = {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** What `--help` prints. */
  readonly help: string
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<ExitCode>
}

/** Wrong usage: the message goes to standard error with a hint at `--help`, and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
