import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Coding } from './content-coding.ts'

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

/** Compression effort: `once` for one reader, `cached` for many, `built` for files of the build. */
export type Effort = 'once' | 'cached' | 'built'

const BROTLI: Readonly<Record<Effort, number>> = { once: 4, cached: 9, built: constants.BROTLI_MAX_QUALITY }
const GZIP: Readonly<Record<Effort, number>> = { once: 6, cached: 9, built: 9 }

/** Returns the compressed bytes of a text. */
export function compress(
  bytes: Buffer,
  coding: Exclude<Coding, 'identity'>,
  effort: Effort,
): Promise<Buffer<ArrayBuffer>> {
  if (coding === 'gzip') return toGzip(bytes, { level: GZIP[effort] })
  return toBrotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI[effort],
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
    },
  })
}
