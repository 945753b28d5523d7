import { writeFileSync } from 'node:fs'
import stringify from 'json-stringify-pretty-compact'
import { openApiDocument } from '../../src/contract/openapi.ts'

/** Writes the OpenAPI document from the contract table. Values that fit are written on one line. */
writeFileSync(
  new URL('../../src/contract/openapi.json', import.meta.url),
  `${stringify(openApiDocument(), { maxLength: 400 })}\n`,
)
