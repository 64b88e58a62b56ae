/**
 * Runs before `npm start`, `npm test` and `npm run dev`: installs the packages exactly as locked, when they are missing or
 * the lock has changed. It is plain JavaScript with Node's own modules only, because it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'

const root = new URL('../../', import.meta.url)
const lock = new URL('package-lock.json', root)
const stamp = new URL('node_modules/.install-stamp', root)

const OLDEST_NODE = [20, 19]

/** @param {string} sentence */
const stop = (sentence) => {
  console.error(`\n${sentence}\n`)
  process.exit(1)
}

/** @param {URL} file */
const readIfThere = (file) => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

const checkNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [oldestMajor, oldestMinor] = OLDEST_NODE
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return
  stop(
    `Banmian needs Node ${OLDEST_NODE.join('.')} or newer; this is Node ${process.versions.node}. Get one at nodejs.org.`,
  )
}

/** What the installed packages depend on: the lock, the system and the version of Node. */
const stateNow = () => {
  const system = `${process.platform} ${process.arch} ${process.versions.modules}`
  return createHash('sha256').update(readIfThere(lock)).update(system).digest('hex')
}

const install = () => {
  const npm = process.env['npm_execpath']
  const options = /** @type {const} */ ({ cwd: root, stdio: 'inherit' })
  console.log('Installing the packages (once; about 20 seconds on a fast line) …')
  // Node runs npm's own file: no shell, so it is the same on Windows, macOS and Linux.
  const result =
    npm === undefined
      ? spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { ...options, shell: process.platform === 'win32' })
      : spawnSync(process.execPath, [npm, 'ci', '--no-audit', '--no-fund'], options)
  if (result.status === 0) return
  stop(
    'The packages could not be installed: npm says why above. If this machine is offline, connect it once and run the ' +
      'command again; after that no network is needed.',
  )
}

checkNode()
const state = stateNow()
if (readIfThere(stamp) !== state) {
  install()
  writeFileSync(stamp, state)
}
