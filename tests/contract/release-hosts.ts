import { afterAll, afterEach, beforeAll } from 'vitest'
import { beginTests, releaseOfFile, releaseOfTest } from './database-test-host.ts'

// For groups whose files share a process: what a test, or a file, opened is given back for the next to use.
beforeAll(beginTests)
afterEach(releaseOfTest)
afterAll(releaseOfFile)
