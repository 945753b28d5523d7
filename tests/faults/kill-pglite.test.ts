import { describeKills } from './kills.ts'

describeKills('pglite')
