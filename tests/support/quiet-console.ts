import { afterEach, beforeEach, vi } from 'vitest'

// Anything said on console.error or console.warn fails the test that caused it, even when its own expectations hold.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.spyOn(console, 'warn').mockImplementation(() => {})
})

afterEach(() => {
  const said = [...vi.mocked(console.error).mock.calls, ...vi.mocked(console.warn).mock.calls]
  vi.restoreAllMocks()
  if (said.length > 0) throw new Error(`The console did not stay silent:\n${said.map(String).join('\n')}`)
})
