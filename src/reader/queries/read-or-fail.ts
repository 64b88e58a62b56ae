import type { Problem } from '#core/issue/problem.ts'
import { FetchFailure } from './fetch-failure.ts'

/** What a door of the core answers: the value, or the problems that kept it out. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** The value that came through the door, or a {@link FetchFailure} with what was found wrong. */
export function readOrFail<T>(read: Read<T>, subject: string): T {
  if (read.ok) return read.value
  const details = read.problems.map(({ path, message }) => (path === undefined ? message : `${path}：${message}`))
  throw new FetchFailure('malformed', subject, details)
}
