import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { CHROMIUM_FLAGS, chromiumPath, ODD_READER } from '../chromium.ts'

const ROOT = join(import.meta.dirname, '../..')

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: join(ROOT, 'test-results'),
  workers: 2,
  fullyParallel: true,
  // A test that passes only the second time is a defect.
  retries: 0,
  forbidOnly: true,
  reporter: 'line',
  use: {
    // Playwright takes the port from the ready line and hands it to its workers, which read this file again.
    baseURL: `http://127.0.0.1:${process.env['DOCKBOARD_E2E_PORT'] ?? ''}/`,
    ...ODD_READER,
    trace: 'off',
    launchOptions: { executablePath: chromiumPath(), args: CHROMIUM_FLAGS },
  },
  webServer: {
    // Its own folder and a free port: a demo that somebody has open is left alone.
    command: `"${process.execPath}" mocks/serve.ts --out dist/e2e`,
    cwd: ROOT,
    env: { HOST: '127.0.0.1', PORT: '0' },
    wait: { stdout: /ready at http:\/\/127\.0\.0\.1:(?<dockboard_e2e_port>\d+)/ },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 },
    timeout: 120_000,
  },
})
