/**
 * `npm start`: builds the site when something has changed, serves it, and prints the address. `PORT` chooses the port;
 * `LISTEN=0.0.0.0` lets other machines of the network in (not `HOST`, which build tools set for their own ends).
 */
import { join } from 'node:path'
import { env } from 'node:process'
import { fileURLToPath } from 'node:url'
import { buildWhenStale } from './build-when-stale.ts'
import { serve } from './serve.ts'
import { stopSignal } from './stop-signal.ts'

const DEFAULT_PORT = 4173

const readPort = (): number => {
  const given = env['PORT']
  if (given === undefined || given === '') return DEFAULT_PORT
  const port = Number(given)
  if (!/^\d+$/.test(given) || port > 65_535) throw new Error(`PORT must be a number from 0 to 65535, not “${given}”.`)
  return port
}

const start = async (stop: AbortSignal): Promise<void> => {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const port = readPort()
  const began = performance.now()
  if (await buildWhenStale(root, stop)) console.log(`Built in ${((performance.now() - began) / 1000).toFixed(1)} s.`)
  const { address, close } = await serve({ folder: join(root, 'dist'), port, host: env['LISTEN'] ?? '127.0.0.1' })
  const end = () => void close().finally(() => process.exit(0))
  if (stop.aborted) return end()
  stop.addEventListener('abort', end)
  console.log(`Banmian 版面: ${address}`)
}

const stop = stopSignal()
start(stop).catch((failure: unknown) => {
  // A build that was called off has failed for no reason worth telling.
  if (stop.aborted) return
  console.error(failure instanceof Error ? failure.message : failure)
  process.exitCode = 1
})
