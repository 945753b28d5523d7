import { compress } from './compress.ts'
import { codingOf } from './content-coding.ts'

/** Below this, what is saved is not worth the work. */
const WORTH_BYTES = 1_024

/** The api's answer, compressed as the caller allows where that is worth it. */
export async function compressResponse(request: Request, response: Response): Promise<Response> {
  const isText = response.headers.get('content-type')?.includes('json') === true
  if (!isText || response.body === null) return response
  const headers = new Headers(response.headers)
  headers.append('vary', 'accept-encoding')
  const bytes = Buffer.from(await response.arrayBuffer())
  const coding = codingOf(request.headers.get('accept-encoding') ?? undefined)
  const { status } = response
  if (coding === 'identity' || bytes.byteLength < WORTH_BYTES) return new Response(bytes, { status, headers })
  headers.set('content-encoding', coding)
  return new Response(await compress(bytes, coding, 'once'), { status, headers })
}
