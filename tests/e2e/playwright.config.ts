import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { BROWSER_FILES } from '../groups.ts'
import { CHROMIUM_FLAGS, chromiumPath, ODD_READER } from '../chromium.ts'

const ROOT = join(import.meta.dirname, '../..')
/** Set if `npm test` has built the demonstration, once for all tests. */
const isBuilt = process.env['DOCKBOARD_E2E_BUILT'] === '1'

const files = (names: readonly string[]) => names.map((name) => `**/${name}.e2e.ts`)

export default defineConfig({
  testDir: '.',
  outputDir: join(ROOT, 'test-results'),
  workers: 2,
  fullyParallel: true,
  // Generous timeouts that only end tests that hang, also on slow machines. No test measures speed.
  timeout: 900_000,
  expect: { timeout: 30_000 },
  // A test that passes only the second time is a defect.
  retries: 0,
  forbidOnly: true,
  reporter: isBuilt ? './playwright-progress.ts' : 'line',
  projects: [
    { name: 'smoke', testMatch: files(BROWSER_FILES.smoke) },
    { name: 'stories', testMatch: '**/*.e2e.ts', testIgnore: files(Object.values(BROWSER_FILES).flat()) },
    { name: 'access', testMatch: files(BROWSER_FILES.access) },
    { name: 'keyboard', testMatch: files(BROWSER_FILES.keyboard) },
  ],
  use: {
    // Playwright reads the port from the ready line and passes it to its workers, which read this file again.
    baseURL: `http://127.0.0.1:${process.env['DOCKBOARD_E2E_PORT'] ?? ''}/`,
    ...ODD_READER,
    trace: 'off',
    // Shorter than the test timeout, so that a test with a wrong element name reports which.
    actionTimeout: 120_000,
    launchOptions: { executablePath: chromiumPath(), args: CHROMIUM_FLAGS },
  },
  webServer: {
    // A separate folder and a free port leave an open demonstration alone.
    command: `"${process.execPath}" mocks/serve.ts --out dist/e2e${isBuilt ? ' --built' : ''}`,
    cwd: ROOT,
    env: { HOST: '127.0.0.1', PORT: '0' },
    wait: { stdout: /ready at http:\/\/127\.0\.0\.1:(?<dockboard_e2e_port>\d+)/ },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 },
    timeout: 300_000,
  },
})
