import react from '@vitejs/plugin-react'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { clientContractPlugin } from './src/contract/client-contract-plugin.ts'
import { COUNT_FILE } from './tests/progress.ts'
import { VitestProgress } from './tests/vitest-progress.ts'

type Store = 'memory' | 'postgres' | 'pglite' | 'http'

const contractFiles = (...names: readonly string[]) => names.map((name) => `tests/contract/${name}.test.ts`)
/** Files of `tests/contract` about generated files, not responses: the store makes no difference. */
const ABOUT_FILES = contractFiles('openapi', 'client-contract')
/** The slowest contract tests: `npm run check` skips them, and so does `npm test` on PostgreSQL. */
const LONG = contractFiles('all-stores', 'access-threshold', 'previews', 'receipts-for-all', 'queue-positions')
/** Every answer at every moment, in every format and time zone: in `npm run test:full` only. */
const EVERY_ANSWER = contractFiles('answers', 'caching', 'time-zones')
const FUZZ = contractFiles('fuzz')
const PGLITE_WRITES = contractFiles('quotas', 'security-log-of-writes')
/** Thousands of readers of one process, over sockets. */
const HTTP_HOST = ['server/http/event-readers.test.ts', 'server/http/public-responses.test.ts']
/** The table, map and forecast of 1,333 stores, during text input. */
const APP_NETWORK = ['tests/app/operations/network.test.tsx', 'tests/app/operations/recovery.test.tsx']

/** Input by users while others act, requests fail and pages change. */
const APP_SLIPS = ['nothing-typed-is-lost', 'announcements'].map((name) => `tests/app/support/${name}.test.tsx`)

/** Tests without side effects share a process, which loads its modules once. */
function pure(name: string, include: readonly string[], exclude: readonly string[] = []) {
  return group(name, { include: [...include], exclude: [...exclude], isolate: false })
}

/** Contract tests over one kind of store, in process or over HTTP. A database is seeded once and copied. */
function over(
  store: Exclude<Store, 'memory'>,
  name: string,
  include: readonly string[],
  exclude: readonly string[] = [],
) {
  return group(name, {
    include: [...include],
    exclude: [...ABOUT_FILES, 'tests/contract/time-zones.test.ts', 'tests/security/layers.test.ts', ...exclude],
    isolate: false,
    env: { DOCKBOARD_STORE: store },
    globalSetup: ['tests/database/filled-setup.ts'],
    setupFiles: ['tests/contract/release-hosts.ts'],
  })
}

/** Pages in jsdom, over the in-memory API. */
function app(name: string, include: readonly string[], exclude: readonly string[] = []) {
  return group(name, {
    environment: 'jsdom',
    include: [...include],
    exclude: [...exclude],
    setupFiles: ['tests/app/setup.ts'],
    isolate: false,
  })
}

function group(
  name: string,
  test: NonNullable<TestProjectInlineConfiguration['test']>,
): TestProjectInlineConfiguration {
  const setupFiles = ['tests/property-seed.ts', ...[test.setupFiles ?? []].flat()]
  return { extends: true, test: { environment: 'node', ...test, name, setupFiles } }
}

/** Every group of tests that Vitest runs. `tests/run.ts` says which command runs which. */
export default defineConfig({
  plugins: [react(), clientContractPlugin()],
  define: { __DEMO__: 'true' },
  css: { modules: { generateScopedName: '[name]__[local]' } },
  test: {
    // Days are in Toronto, wherever the code runs: a distant time zone exposes mistakes.
    env: { TZ: 'Asia/Tokyo' },
    // Limits only end hanging tests, also on a machine that is many times slower: no test measures speed.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 300_000 } },
    // The default leaves one processor idle: half of two.
    maxWorkers: '100%',
    reporters: process.env[COUNT_FILE] === undefined ? ['default'] : [new VitestProgress()],
    projects: [
      pure(
        'unit',
        ['src/**/*.test.ts', 'mocks/**/*.test.ts', 'server/**/*.test.ts', 'tests/*.test.ts'],
        [...HTTP_HOST, 'tests/weight*.test.ts', 'src/**/*.property.test.ts'],
      ),
      pure('contract', ['tests/contract/**/*.test.ts'], [...LONG, ...EVERY_ANSWER, ...FUZZ]),
      pure('contract-long', LONG),
      pure('matrix', ['tests/security/matrix.test.ts']),
      app('app', ['src/app/**/*.test.tsx', 'tests/app/**/*.test.tsx'], [...APP_NETWORK, ...APP_SLIPS]),
      over('postgres', 'postgres', ['tests/contract/**/*.test.ts'], [...LONG, ...EVERY_ANSWER, ...FUZZ]),
      // Reads the build output.
      pure('weight', ['tests/weight.test.ts']),

      pure('weight-without-console', ['tests/weight-without-console.test.ts']),
      pure('fuzz', [...FUZZ, 'src/**/*.property.test.ts']),
      app('app-network', APP_NETWORK),
      app('app-slips', APP_SLIPS),
      pure('every-answer', EVERY_ANSWER),
      pure('http-host', HTTP_HOST),
      pure(
        'leaks',
        ['allow-list', 'methods', 'planted-token'].map((name) => `tests/security/${name}.test.ts`),
      ),
      over('postgres', 'postgres-whole', [
        ...LONG,
        ...EVERY_ANSWER,
        ...FUZZ,
        'tests/security/**/*.test.ts',
        'tests/sign-in/**/*.test.ts',
      ]),
      // One connection: whatever needs a second one during a call would wait for ever.
      over('pglite', 'pglite-writes', PGLITE_WRITES),
      over(
        'pglite',
        'pglite',
        ['tests/contract/**/*.test.ts', 'tests/security/**/*.test.ts', 'tests/sign-in/**/*.test.ts'],
        PGLITE_WRITES,
      ),
      // Tests whose results may differ with sockets, cookies and streams.
      over('http', 'http', [
        ...['events', 'fuzz', 'idempotency', 'order-events', 'session'].map((name) => `tests/contract/${name}.test.ts`),
        ...['matrix', 'methods', 'planted-token'].map((name) => `tests/security/${name}.test.ts`),
      ]),
      group('sequences', {
        include: ['tests/stores/**/*.test.ts'],
        globalSetup: ['tests/database/filled-setup.ts'],
        setupFiles: ['tests/contract/release-hosts.ts'],
      }),
      group('faults', {
        include: ['tests/database/**/*.test.ts', 'tests/faults/**/*.test.ts', 'tests/security/layers.test.ts'],
        globalSetup: ['tests/faults/seeded-setup.ts'],
      }),
      // Run by `npm run test:contract`, which sets the address.
      ...(process.env['DOCKBOARD_ADDRESS'] === undefined
        ? []
        : [
            // Excludes tests of exact instants or unchanged facts: at a live address, both change.
            pure(
              'address',
              ['answers', 'fuzz', 'language'].map((name) => `tests/contract/${name}.test.ts`),
            ),
          ]),
    ],
  },
})
