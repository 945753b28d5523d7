import { testSequences } from './compared.ts'

testSequences('second')
