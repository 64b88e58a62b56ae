import type { Read } from '#core/issue/read-issue.ts'
import { FetchFailure } from './fetch-failure.ts'

/** The value that came through the door, or a {@link FetchFailure} with what was found wrong. */
export function readOrFail<T>(read: Read<T>, subject: string): T {
  if (read.ok) return read.value
  const details = read.problems.map(({ message }) => message)
  throw new FetchFailure('malformed', subject, details)
}
