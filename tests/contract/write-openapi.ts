import { writeFileSync } from 'node:fs'
import { openApiDocument } from '../../src/contract/openapi.ts'

/** Writes the OpenAPI document, which others read, from the contract table. */
writeFileSync(
  new URL('../../src/contract/openapi.json', import.meta.url),
  `${JSON.stringify(openApiDocument(), null, 2)}\n`,
)
