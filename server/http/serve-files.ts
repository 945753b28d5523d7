import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname } from 'node:path/posix'
import { isOfApi } from './address.ts'
import { type BuiltFiles, isAsset } from './built-files.ts'
import { sendProblem } from './problem-answer.ts'
import { sendReady } from './cached-response.ts'
import type { FlatHeaders } from './security-headers.ts'
import type { Site } from './site.ts'

/** The kind of a requested file, which may be logged. */
export type FileRoute = 'asset' | 'file' | 'page' | 'none'

/**
 * Returns the kind of an address outside the API. An address without a file is a page of the app, which
 * reports unknown pages itself. A file of another build or another spelling of the API's address is `none`.
 */
export function fileRouteOf(path: string, files: BuiltFiles): FileRoute {
  if (isAsset(path)) return files.has(path) ? 'asset' : 'none'
  if (files.has(path)) return 'file'
  return isOfApi(path) || extname(path) !== '' ? 'none' : 'page'
}

export function serveFile(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  { files, findPage }: Site,
  headers: FlatHeaders,
): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    sendProblem(request, response, 'method-not-allowed', ['allow', 'GET, HEAD', ...headers])
    return
  }
  const route = fileRouteOf(path, files)
  const page = route === 'page' ? findPage(path) : undefined
  const ready = page?.answer ?? files.get(path)
  if (ready === undefined) sendProblem(request, response, 'not-found', headers)
  else sendReady(request, response, ready, page?.asks ? ['link', page.asks] : [])
}
