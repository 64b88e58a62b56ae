/** `npm start`: it serves, and it is gone when it is told to go, by whatever way that is said. */
import { type ChildProcess, spawn } from 'node:child_process'
import { env } from 'node:process'
import { fileURLToPath } from 'node:url'
import { expect, test } from './fixture.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Starts the site as a reader of the README does, in a process group of its own. The installation is left alone. */
const start = async (): Promise<{ npm: ChildProcess; address: string }> => {
  const npm = spawn('npm', ['start', '--ignore-scripts'], {
    cwd: root,
    detached: true,
    env: { ...env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  npm.stdout?.on('data', (part: Buffer) => (said += part.toString()))
  await expect.poll(() => said).toMatch(/http:\/\/localhost:\d+/)
  return { npm, address: /http:\/\/localhost:\d+/.exec(said)?.[0] ?? '' }
}

const answers = (address: string): Promise<boolean> =>
  fetch(address).then(
    ({ ok }) => ok,
    () => false,
  )

for (const [what, tell] of [
  ['SIGTERM to npm alone', (pid: number) => process.kill(pid, 'SIGTERM')],
  ['Ctrl-C in its terminal', (pid: number) => process.kill(-pid, 'SIGINT')],
] as const) {
  test(`${what} ends the server too`, async () => {
    const { npm, address } = await start()
    expect(await answers(address)).toBe(true)
    tell(npm.pid ?? 0)
    try {
      await expect.poll(() => answers(address)).toBe(false)
    } finally {
      try {
        process.kill(-(npm.pid ?? 0), 'SIGKILL')
      } catch {
        // Nothing of the group is left, as it should be.
      }
    }
  })
}
