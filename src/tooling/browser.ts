/**
 * Finds a Chromium to drive, for the tests and for printing, without any download of its own.
 *
 * First `CHROMIUM_PATH`; then the browser that comes with the packages (Linux on x64), unpacked once below
 * node_modules/.cache; then an installed Chrome, Chromium or Edge; else an error that says what to do.
 * The packed browser gets a font configuration with only the fonts packed beside it, so that every machine draws the same.
 */
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join, normalize } from 'node:path'
import { env } from 'node:process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'

/** What Playwright's `launch` needs to start the browser found. */
export type BrowserLaunch = {
  readonly executablePath: string
  readonly args: string[]
  readonly env: Record<string, string>
}

const NODE_MODULES = fileURLToPath(new URL('../../node_modules/', import.meta.url))
const PACKED = join(NODE_MODULES, '@sparticuz/chromium')

const INSTALLED: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
    .map((name) => env[name])
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
}

// No sandbox: the browser opens our own pages only, and containers seldom allow one. The rest keeps it from calling home.
const ARGS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
]

/** The environment without the variables that are not set. */
const environment = (): Record<string, string> =>
  Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))

/** Size of a header and of the block that everything in a tar file is padded to. */
const TAR_BLOCK = 512

/** The files of a tar archive. Links and extended headers, which the packed archives do not need, are passed over. */
const readTar = (archive: Buffer): readonly { readonly path: string; readonly content: Buffer }[] => {
  const files: { path: string; content: Buffer }[] = []
  for (let at = 0; at + TAR_BLOCK <= archive.length;) {
    const field = (from: number, length: number) =>
      archive.toString('latin1', at + from, at + from + length).replace(/\0.*$/s, '')
    const path = field(0, 100)
    if (path === '') break
    const size = Number.parseInt(field(124, 12).trim() || '0', 8)
    const kind = field(156, 1)
    const start = at + TAR_BLOCK
    if (kind === '' || kind === '0') files.push({ path, content: archive.subarray(start, start + size) })
    at = start + Math.ceil(size / TAR_BLOCK) * TAR_BLOCK
  }
  return files
}

const unbrotli = async (name: string): Promise<Buffer> =>
  promisify(brotliDecompress)(await readFile(join(PACKED, 'bin', name)))

const unpackTar = async (name: string, folder: string): Promise<void> => {
  for (const { path, content } of readTar(await unbrotli(name))) {
    const file = normalize(join(folder, path))
    if (!file.startsWith(folder)) throw new Error(`${name} holds a file outside its folder: ${path}`)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content, { mode: 0o755 })
  }
}

/** The fonts of every machine that the packed browser runs on: its own Latin one, and a Chinese one as any reader's system has. */
const fontConfiguration = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>${join(NODE_MODULES, '@expo-google-fonts/noto-sans-sc/400Regular')}</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`

/** Changes when what is unpacked does, so that an older folder is left alone. */
const UNPACK_VERSION = 2

/** Unpacks the browser of the packages, once for each version (told apart by the packed size); two runs at the same time do not disturb each other. */
const unpack = async (): Promise<string> => {
  const { size } = await stat(join(PACKED, 'bin/chromium.br'))
  const cache = join(NODE_MODULES, '.cache')
  const folder = join(cache, `chromium-${size}-${UNPACK_VERSION}`)
  if (existsSync(folder)) return folder
  await mkdir(cache, { recursive: true })
  const stage = await mkdtemp(join(cache, 'chromium-stage-'))
  await writeFile(join(stage, 'chromium'), await unbrotli('chromium.br'), { mode: 0o755 })
  await unpackTar('al2023.tar.br', join(stage, 'libraries'))
  await unpackTar('fonts.tar.br', stage)
  await writeFile(join(stage, 'fonts.conf'), fontConfiguration(folder))
  try {
    await rename(stage, folder)
  } catch (failure) {
    await rm(stage, { recursive: true, force: true })
    // Another run was quicker: its folder is as good as ours.
    if (!existsSync(folder)) throw failure
  }
  return folder
}

const packedLaunch = async (): Promise<BrowserLaunch> => {
  const folder = await unpack()
  const libraries = (await readdir(join(folder, 'libraries'))).map((name) => join(folder, 'libraries', name))
  return {
    executablePath: join(folder, 'chromium'),
    args: ARGS,
    env: {
      ...environment(),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      LD_LIBRARY_PATH: [...libraries, env['LD_LIBRARY_PATH']].filter((path) => path).join(delimiter),
    },
  }
}

/** Finds the browser and how to launch it; throws an error that tells the way out where there is none. */
export const findBrowser = async (): Promise<BrowserLaunch> => {
  const named = env['CHROMIUM_PATH']
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`)
    return { executablePath: named, args: ARGS, env: environment() }
  }
  if (process.platform === 'linux' && process.arch === 'x64' && existsSync(PACKED)) return packedLaunch()
  const installed = INSTALLED[process.platform]?.find((path) => existsSync(path))
  if (installed !== undefined) return { executablePath: installed, args: ARGS, env: environment() }
  throw new Error(
    `No Chromium found for ${process.platform} on ${process.arch}. Install Chrome or Chromium, ` +
      'or set CHROMIUM_PATH to the program of one.',
  )
}
