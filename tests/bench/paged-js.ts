/**
 * Where Paged.js is found. It is no dependency of this project: its package brings some twenty others, two of them with
 * scripts that run when they are installed, and `dist/paged.js`, all that is measured, needs none of them. So the bench
 * fetches it into a folder of its own, scripts off, when it is first wanted; `PAGEDJS=…/paged.js` names another.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const VERSION = '0.4.3'
const FOLDER = fileURLToPath(new URL('../../node_modules/.cache/bench-pagedjs/', import.meta.url))
const SCRIPT = `${FOLDER}node_modules/pagedjs/dist/paged.js`

const fetchPackage = (): void => {
  mkdirSync(FOLDER, { recursive: true })
  const options = ['--prefix', FOLDER, '--ignore-scripts', '--no-save', '--no-package-lock', '--no-audit', '--no-fund']
  spawnSync('npm', ['install', ...options, `pagedjs@${VERSION}`], {
    stdio: 'ignore',
    shell: process.platform === 'win32',
  })
}

/** The script of Paged.js; nothing where it is not at hand and cannot be fetched. */
export const findPagedJs = (): string | undefined => {
  const named = process.env['PAGEDJS']
  if (named !== undefined) return existsSync(named) ? named : undefined
  if (!existsSync(SCRIPT)) fetchPackage()
  return existsSync(SCRIPT) ? SCRIPT : undefined
}
