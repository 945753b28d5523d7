import { testSequences } from './compared.ts'

testSequences('first')
