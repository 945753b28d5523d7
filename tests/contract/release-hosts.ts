import { afterAll, afterEach, beforeAll } from 'vitest'
import { beginTests, releaseOfFile, releaseOfTest } from './database-test-host.ts'

// For groups whose files share a process: releases the hosts of a test or file for reuse.
beforeAll(beginTests)
afterEach(releaseOfTest)
afterAll(releaseOfFile)
