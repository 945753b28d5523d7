import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer, isIP } from 'node:net'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build, preview, type Plugin } from 'vite'
import { PERSONAS } from '../src/scenario/scenario.ts'

const ROOT = join(import.meta.dirname, '..')

const SECURITY_HEADERS = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
}

/** Where the demo listens. Port 0 takes any free port. */
export interface Settings {
  readonly host: string
  readonly port: number
}

/** An invalid setting. The message begins with the name of the setting. */
export class SettingError extends Error {}

/** Reads HOST (default 127.0.0.1) and PORT (default 8080). Empty counts as unset. Throws SettingError. */
export function settingsFrom(env: Readonly<Record<string, string | undefined>>): Settings {
  const host = env['HOST'] || '127.0.0.1'
  if (isIP(host) === 0 && !isHostName(host)) {
    throw new SettingError(`HOST: "${host}" is neither an address nor a host name.`)
  }
  const port = env['PORT'] || '8080'
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new SettingError(`PORT: "${port}" is not a whole number from 0 to 65535 (0 takes any free port).`)
  }
  return { host, port: Number(port) }
}

function isHostName(host: string): boolean {
  const label = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?'
  return new RegExp(`^${label}(\\.${label})*$`, 'i').test(host) && !/^[\d.]+$/.test(host)
}

export interface Served {
  /** With the port in use, and a slash at the end. */
  readonly address: string
  close(): Promise<void>
}

/** Builds the app with its own API into `folder` and serves it. */
export async function serveDemo(settings: Settings, folder = 'dist/demo'): Promise<Served> {
  // Check the port before building: another demo may serve the folder that the build empties.
  await expectFree(settings)
  await build({ root: ROOT, mode: 'demo', logLevel: 'error', build: { outDir: folder, emptyOutDir: true } })
  return serveFolder(settings, folder)
}

/** Serves a built folder with the headers of a production host. */
export async function serveFolder({ host, port }: Settings, folder: string): Promise<Served> {
  const server = await preview({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    appType: 'spa',
    build: { outDir: folder },
    preview: { host, port, strictPort: true, cors: false, allowedHosts: true },
    plugins: [answers()],
  })
  const bound = server.httpServer.address()
  const taken = typeof bound === 'object' && bound !== null ? bound.port : port
  return { address: `http://${nameOf(host)}:${taken}/`, close: () => server.close() }
}

/** Returns a host name that a local browser can open: "any address" is not one. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return isIP(host) === 6 ? `[${host}]` : host
}

async function expectFree({ host, port }: Settings): Promise<void> {
  const probe = createServer()
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject).listen(port, host, resolve)
    })
  } catch (error) {
    throw new SettingError(whyNot(error, host, port), { cause: error })
  }
  await new Promise((resolve) => {
    probe.close(resolve)
  })
}

function whyNot(error: unknown, host: string, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'EADDRINUSE':
      return `PORT: ${port} on ${host} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start`
    case 'EACCES':
      return `PORT: ${port} may not be used by this user. Choose one from 1024 on: PORT=8080 npm start`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST: this machine does not have the address ${host}.`
    default:
      return `HOST, PORT: cannot listen on ${host}, port ${port}: ${String(error)}`
  }
}

/** Responses of the host itself, before and after the built files. */
function answers(): Plugin {
  return {
    name: 'dockboard:answers',
    configurePreviewServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value)
        const path = pathOf(request)
        if (path === null) return problem(response, 400, 'Malformed address')
        if (path === '/api' || path.startsWith('/api/')) return problem(response, 404, 'Not found')
        if (request.method !== 'GET' && request.method !== 'HEAD') {
          response.setHeader('Allow', 'GET, HEAD')
          return problem(response, 405, 'Method not allowed')
        }
        response.setHeader('Cache-Control', isAsset(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
        next()
      })
      // No file matched: a page of the app gets index.html, a missing asset of an older build gets a 404.
      return () => {
        middlewares.use((request, response, next) => {
          const path = pathOf(request)
          if (path !== null && isAsset(path)) return problem(response, 404, 'Not found')
          next()
        })
      }
    },
  }
}

function pathOf(request: IncomingMessage & { originalUrl?: string | undefined }): string | null {
  try {
    return decodeURIComponent((request.originalUrl ?? request.url ?? '/').split(/[?#]/, 1)[0] ?? '/')
  } catch {
    return null
  }
}

function isAsset(path: string): boolean {
  return path.startsWith('/assets/')
}

/** Sends an RFC 9457 problem: the browser intercepts the demo's API requests, but missed this one. */
function problem(response: ServerResponse, status: number, title: string): void {
  response.statusCode = status
  response.setHeader('Content-Type', 'application/problem+json')
  response.setHeader('Cache-Control', 'no-store')
  response.end(JSON.stringify({ type: 'about:blank', title, status }))
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: 'dist/demo' },
      /** Serves the folder without building it. */
      built: { type: 'boolean', default: false },
    },
  })
  try {
    const settings = settingsFrom(process.env)
    const { address } = await (values.built ? serveFolder : serveDemo)(settings, values.out)
    console.log(`Dockboard is ready at ${address} (demo: sign in as ${PERSONAS.join(', ')})`)
  } catch (error) {
    console.error(error instanceof SettingError ? error.message : error)
    process.exitCode = 1
  }
}

if (import.meta.main) await main()
