import { writeFileSync } from 'node:fs'
import { openApiDocument } from '../../src/contract/openapi.ts'

const file = new URL('../../src/contract/openapi.json', import.meta.url)
writeFileSync(file, `${JSON.stringify(openApiDocument(), null, 2)}\n`)
