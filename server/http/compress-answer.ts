import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { codingOf } from './content-coding.ts'

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

/** Below this, what is saved is not worth the work. */
const WORTH_BYTES = 1_024
/** Quick ones, since each answer is compressed for one reader. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_MODE]: 1 } }
const GZIP = { level: 6 }

/** The api's answer, compressed as the caller allows where that is worth it. */
export async function compressAnswer(request: Request, response: Response): Promise<Response> {
  const isText = response.headers.get('content-type')?.includes('json') === true
  if (!isText || response.body === null) return response
  const headers = new Headers(response.headers)
  headers.append('vary', 'accept-encoding')
  const bytes = Buffer.from(await response.arrayBuffer())
  const coding = codingOf(request.headers.get('accept-encoding') ?? undefined)
  const { status } = response
  if (coding === 'identity' || bytes.byteLength < WORTH_BYTES) return new Response(bytes, { status, headers })
  headers.set('content-encoding', coding)
  const coded = coding === 'br' ? await toBrotli(bytes, BROTLI) : await toGzip(bytes, GZIP)
  return new Response(coded, { status, headers })
}
