import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hashSources, STAMP } from './source-hash.ts'

/** Builds in a process of its own: the hundreds of megabytes that it takes are given back before anything is served. */
const build = (root: string, stop: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const vite = join(root, 'node_modules/vite/bin/vite.js')
    const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
      cwd: root,
      stdio: 'inherit',
      signal: stop,
    })
    child.once('error', reject)
    child.once('close', (status) => {
      if (status === 0) resolve()
      else reject(new Error('The site could not be built; the reason stands above.'))
    })
  })

/** Builds the site into `<root>/dist`, unless it was built from these very sources or `stop` aborts. Tells whether it built. */
export const buildWhenStale = async (root: string, stop: AbortSignal): Promise<boolean> => {
  const builtFrom = await readFile(join(root, 'dist', STAMP), 'utf8').catch(() => '')
  if (builtFrom === (await hashSources(root))) return false
  await build(root, stop)
  return true
}
