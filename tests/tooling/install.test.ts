import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeFolder } from '../support/data-folder.ts'

const NPM = "require('node:fs').appendFileSync('calls.txt', process.argv.slice(2).join(' ') + '\\n')"

let folder: Awaited<ReturnType<typeof writeFolder>>

beforeEach(async () => {
  const script = await readFile(new URL('../../src/tooling/install.mjs', import.meta.url), 'utf8')
  folder = await writeFolder({
    'src/tooling/install.mjs': script,
    'package-lock.json': '{}',
    'node_modules/one/package.json': '{}',
    'npm.cjs': NPM,
  })
})
afterEach(() => folder.remove())

const run = () =>
  spawnSync(process.execPath, ['src/tooling/install.mjs'], {
    cwd: folder.root,
    encoding: 'utf8',
    env: { ...process.env, npm_execpath: join(folder.root, 'npm.cjs') },
  })

const calls = async () => (await readFile(join(folder.root, 'calls.txt'), 'utf8')).trim().split('\n')

test('packages are installed exactly as locked, once, and again only when the lock changes', async () => {
  expect([run().status, run().status]).toEqual([0, 0])
  expect(await calls()).toEqual(['ci --no-audit --no-fund'])
  await writeFile(join(folder.root, 'package-lock.json'), '{ "changed": true }')
  expect(run().status).toBe(0)
  expect(await calls()).toHaveLength(2)
  await rm(join(folder.root, 'node_modules'), { recursive: true })
  await writeFile(join(folder.root, 'npm.cjs'), `${NPM}\nrequire('node:fs').mkdirSync('node_modules')`)
  expect(run().status).toBe(0)
  expect(await calls()).toHaveLength(3)
})

test('a failed install says what to do, and is tried again the next time', async () => {
  await writeFile(join(folder.root, 'npm.cjs'), `${NPM}\nprocess.exit(1)`)
  const { status, stderr } = run()
  expect(status).toBe(1)
  expect(stderr).toContain('If this machine is offline, connect it once and run the command again')
  expect(existsSync(join(folder.root, 'node_modules/.install-stamp'))).toBe(false)
  run()
  expect(await calls()).toHaveLength(2)
})
