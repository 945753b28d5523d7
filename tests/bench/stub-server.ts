import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { extname } from 'node:path/posix'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { gzipSync } from 'node:zlib'
import type { Fetch } from '../contract/test-host.ts'
import type { BuiltFiles } from './built-files.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

export interface StubServer {
  /** Without a trailing slash. */
  readonly address: string
  close(): Promise<void>
}

interface Stored {
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Buffer
}

/** Serves precompressed built files and forwards `/api/`. Other addresses get the app’s page. */
export async function stubServer(files: BuiltFiles, api: Fetch): Promise<StubServer> {
  const stored = new Map([...files].map(([path, bytes]) => [path, storedOf(path, bytes)]))
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
    if (path.startsWith('/api/')) {
      passOn(api, request, response).catch((error: unknown) => {
        // After a disconnect no response is possible. Other failures must stay visible.
        if (!response.destroyed) response.destroy(error instanceof Error ? error : new Error(String(error)))
      })
      return
    }
    const file = stored.get(path) ?? (extname(path) === '' ? stored.get('/index.html') : undefined)
    if (file === undefined) response.writeHead(404).end()
    else response.writeHead(200, file.headers).end(file.bytes)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const bound = server.address()
  if (typeof bound !== 'object' || bound === null) throw new Error('The server listens at no port.')
  return {
    address: `http://127.0.0.1:${bound.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function storedOf(path: string, bytes: Buffer): Stored {
  const type = TYPES[extname(path)] ?? 'application/octet-stream'
  const headers = {
    'content-type': type,
    'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
  // Fonts are already compressed.
  if (type.startsWith('font/')) return { headers, bytes }
  return { headers: { ...headers, 'content-encoding': 'gzip' }, bytes: gzipSync(bytes) }
}

async function passOn(api: Fetch, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { url = '/', method = 'GET' } = request
  const body = await text(request)
  const answer = await api(url, { method, headers: headersOf(request), ...(body !== '' && { body }) })
  const headers = Object.fromEntries(answer.headers)
  if (answer.body === null) {
    response.writeHead(answer.status, headers).end()
  } else if (headers['content-type'] === 'text/event-stream') {
    response.writeHead(answer.status, headers)
    await pipeline(Readable.fromWeb(answer.body as ReadableStream), response)
  } else {
    response
      .writeHead(answer.status, { ...headers, 'content-encoding': 'gzip' })
      .end(gzipSync(await answer.arrayBuffer()))
  }
}

function headersOf({ headers }: IncomingMessage): [string, string][] {
  return Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] satisfies [string, string]],
  )
}
