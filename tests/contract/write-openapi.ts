import { writeFileSync } from 'node:fs'
import { clientContract } from '../../src/contract/client-contract.ts'
import { openApiDocument } from '../../src/contract/openapi.ts'

/** Writes what is made from the contract table: the OpenAPI document, and the contract as the app carries it. */
function write(name: string, text: string): void {
  writeFileSync(new URL(`../../src/contract/${name}`, import.meta.url), `${text}\n`)
}

write('openapi.json', JSON.stringify(openApiDocument(), null, 2))
const { everyone, operations, support } = clientContract()
write('client-contract.json', JSON.stringify(everyone))
write('operations-contract.json', JSON.stringify(operations))
write('support-contract.json', JSON.stringify(support))
