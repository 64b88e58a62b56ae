/** Serves a built site: files with their compressed forms, a page that says so where there is none, and nothing else. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sirv from 'sirv'

/** The built site's folder, the port (0 lets the system choose) and the address to listen at. */
export type ServeOptions = { readonly folder: string; readonly port: number; readonly host: string }

/** A server that listens. `address` is what to type into a browser. */
export type Serving = { readonly address: string; readonly close: () => Promise<void> }

/** Everything comes from this site; nothing may be injected, framed or sent elsewhere. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
}

/** Files below `assets/` carry a hash of their content in their name. */
const setHeaders = (response: ServerResponse, pathname: string): void => {
  const isHashed = pathname.startsWith('/assets/')
  response.setHeader('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
}

const answerShortly = (response: ServerResponse, status: number, sentence: string): void => {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  response.end(`${sentence}\n`)
}

/** Every address that exists has a file: any other is a 404, with the app in it, which says in words what does exist. */
const answerUnknown = async (folder: string, response: ServerResponse): Promise<void> => {
  const page = await readFile(join(folder, '404.html')).catch(() => undefined)
  if (page === undefined) return answerShortly(response, 404, 'The site is not built: run npm run build.')
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
  response.end(page)
}

/** The decoded path of a request, or undefined when it is no path. */
const pathOf = (request: IncomingMessage): string | undefined => {
  try {
    return decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
  } catch {
    return undefined
  }
}

/** An address of the app has no file extension, and is not below a folder that holds files only. */
const isAppAddress = (path: string): boolean => !/^\/(?:assets|data|fonts)(?:\/|$)/.test(path) && !/\.[^/]*$/.test(path)

const makeServer = (folder: string): Server => {
  const files = sirv(folder, { brotli: true, gzip: true, etag: true, dotfiles: false, setHeaders })
  return createServer((request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
    const path = pathOf(request)
    if (path === undefined) return answerShortly(response, 400, 'This address cannot be read.')
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD')
      return answerShortly(response, 405, 'This site can only be read.')
    }
    return files(request, response, () => {
      if (!isAppAddress(path)) return answerShortly(response, 404, `There is no ${path} here.`)
      return void answerUnknown(folder, response)
    })
  })
}

/** Serves a folder until closed; rejects with one clear sentence when the port is taken. */
export const serve = ({ folder, port, host }: ServeOptions): Promise<Serving> =>
  new Promise((resolve, reject) => {
    const server = makeServer(join(folder))
    server.once('error', (failure: NodeJS.ErrnoException) => {
      const taken = failure.code === 'EADDRINUSE'
      reject(taken ? new Error(`Port ${port} is in use. Set another one, e.g. PORT=${port + 1} npm start.`) : failure)
    })
    server.listen(port, host, () => {
      const bound = server.address()
      const chosen = bound !== null && typeof bound === 'object' ? bound.port : port
      const name = host === '127.0.0.1' || host === '0.0.0.0' || host === '::' ? 'localhost' : host
      const close = () =>
        new Promise<void>((closed) => {
          server.close(() => closed())
          server.closeAllConnections()
        })
      resolve({ address: `http://${name}:${chosen}`, close })
    })
  })
