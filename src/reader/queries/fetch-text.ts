import { LIMITS } from '#core/issue/limits.ts'
import { FetchFailure } from './fetch-failure.ts'

/**
 * Fetches a JSON file below `data/` as text, or throws a {@link FetchFailure}. A web page in answer counts as absent:
 * servers of single-page sites send one for every address they do not know.
 *
 * @param path below the site's base, e.g. `data/catalogue.json`
 * @param subject what it is, in words
 */
export async function fetchText(path: string, subject: string, signal: AbortSignal): Promise<string> {
  const response = await answer(path, subject, signal)
  if (response.status === 404 || response.status === 410) throw new FetchFailure('absent', subject)
  if (!response.ok) throw new FetchFailure('server', subject, [`HTTP ${response.status}`])
  if (!/\bjson\b/.test(response.headers.get('content-type') ?? '')) throw new FetchFailure('absent', subject)
  if (Number(response.headers.get('content-length') ?? 0) > LIMITS.fileBytes) {
    throw new FetchFailure('too-large', subject)
  }

  const bytes = await response.arrayBuffer()
  // The header may be missing, or tell the size before decompression.
  if (bytes.byteLength > LIMITS.fileBytes) throw new FetchFailure('too-large', subject)
  return new TextDecoder().decode(bytes)
}

async function answer(path: string, subject: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(`${import.meta.env.BASE_URL}${path}`, { signal, headers: { accept: 'application/json' } })
  } catch (error) {
    if (signal.aborted) throw error
    throw new FetchFailure(navigator.onLine ? 'unreachable' : 'offline', subject)
  }
}
