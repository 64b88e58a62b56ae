import { useLocation, useNavigate } from 'react-router'

type Code = 'wechat' | 'digital'

/** The sheet of a code: which one is open, and the ways to open and close it. */
export type OpenCode = {
  readonly code: Code | undefined
  readonly openCode: (code: Code) => void
  readonly closeCode: () => void
}

/**
 * Keeps the open sheet in an entry of the history, so that Back closes it: on a phone, and inside WeChat above all, Back
 * is the hand's first way out. The address stays that of the page, which is what shall be shared.
 */
export function useCodeSheet(): OpenCode {
  const { pathname, search, state } = useLocation()
  const navigate = useNavigate()
  const kept: unknown = state
  return {
    code: readCode(kept),
    openCode: (code) => {
      const below = typeof kept === 'object' ? kept : {}
      void navigate({ pathname, search }, { state: { ...below, code }, preventScrollReset: true })
    },
    // Only opening it makes such an entry, so that the one before is the page.
    closeCode: () => void navigate(-1),
  }
}

/** Reads the state of a history entry, which anything may have written. */
function readCode(state: unknown): Code | undefined {
  if (typeof state !== 'object' || state === null || !('code' in state)) return undefined
  return state.code === 'wechat' || state.code === 'digital' ? state.code : undefined
}
