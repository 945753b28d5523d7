import react from '@vitejs/plugin-react'
import { msw } from 'msw/vite'
import { defineConfig } from 'vitest/config'
import { codedFiles } from './server/http/coded-files.ts'
import { fetchedFonts } from './server/http/fetched-fonts.ts'
import { clientContractPlugin } from './src/contract/client-contract-plugin.ts'

declare global {
  /** Whether the app carries its own API: always in development, and in `vite build --mode demo`. */
  const __DEMO__: boolean
}

/**
 * What every page is made of comes in one piece: each more is a wait on a slow connection. The words of answers
 * are of stores alone.
 */
const SHARED =
  /\/src\/app\/(ui(?!\/answers)|i18n|client)\/|\/src\/domain\/|\/node_modules\/(react|wouter|@tanstack)\//
/** What the first screenful of a store says: one piece, since each of these would be one more to wait for. */
const STORE_WORDS =
  /\/src\/app\/ui\/answers\/(order-texts|outlook-words|page-texts|use-speech|verdict-texts|verdict-words)\.ts$/
/** What comes after it, and what support answers with. */
const ANSWERS =
  /\/src\/app\/ui\/answers\/(asked-texts|cap-text|questions-(texts|texts-fr|voice|words)|rule-texts|store-texts)\.ts$/
/** What figures are drawn with, for staff and on the store page: one name in each list of pieces, where three would stand. */
const FIGURES = /\/src\/app\/ui\/(WhenNear\.tsx|figures\.module\.css|region-names\.ts)$/
/** Of that, what no first page asks for: the library's index imports it for everyone. */
const LATER = /\/node_modules\/@tanstack\/.*infiniteQuery/i
/** Pages of those who work here: what only they share is no part of it, or everyone would be sent what a few need. */
const CONSOLE = /\/src\/app\/((Console|SupportDesk)\.tsx|features\/(ops|support)\/)/
/** The pages that most readers open first, with the app’s own entries. */
const FIRST =
  /\/index\.html$|\/src\/app\/(after-paint\.ts|features\/(status\/StatusPage|store\/StorePage)\.tsx)$/
/** The largest piece by far: run by itself, it keeps the page from its reader for half as long. */
const REACT_DOM = /\/node_modules\/(react-dom|scheduler)\//

const FULL = process.env['FULL'] === '1'

/**
 * The ordinary run asks PostgreSQL all but what is asked of it over HTTP, or of memory, and PGlite the most of what
 * writes: both are one schema and one code, and what only reads is the same for them.
 */
const ON_DATABASES = {
  postgres: FULL
    ? ['tests/contract/**/*.test.ts', 'tests/security/**/*.test.ts', 'tests/sign-in/**/*.test.ts']
    : [
        'tests/contract/!(caching|language).test.ts',
        'tests/security/!(matrix|methods|planted-token).test.ts',
        'tests/sign-in/**/*.test.ts',
      ],
  pglite: FULL
    ? ['tests/contract/**/*.test.ts', 'tests/security/**/*.test.ts', 'tests/sign-in/**/*.test.ts']
    : [
        ...['audit', 'canned-answers', 'drafts', 'events', 'idempotency', 'matters', 'order-events']
          .concat(['publishing', 'questions', 'session', 'store-people'])
          .map((name) => `tests/contract/${name}.test.ts`),
        'tests/sign-in/{people,session}.test.ts',
      ],
}

/** What is the same without sockets, cookies and streams is asked without them, which costs a fraction. */
const OVER_HTTP = [
  ...['events', 'idempotency', 'order-events', 'session'].map((name) => `tests/contract/${name}.test.ts`),
  ...['matrix', 'methods'].map((name) => `tests/security/${name}.test.ts`),
  ...(FULL ? ['tests/security/planted-token.test.ts', 'tests/contract/fuzz.test.ts'] : []),
]

export default defineConfig(({ command, mode }) => {
  const demo = mode !== 'real' && (command === 'serve' || mode === 'demo')
  const production = command === 'build' && !demo
  return {
    define: { __DEMO__: JSON.stringify(demo) },
    plugins: [
      react(),
      clientContractPlugin(),
      demo && msw({ mode: 'worker-only' }),
      production && [fetchedFonts(), codedFiles()],
    ],
    css: command === 'serve' ? { modules: { generateScopedName: '[name]__[local]' } } : {},
    // `npm run dev:real`: the app as it is edited, over a host that runs beside it.
    ...(mode === 'real' && { server: { proxy: { '/api': process.env['API'] ?? 'http://127.0.0.1:8080' } } }),
    build: {
      outDir: mode === 'demo' ? 'dist/demo' : 'dist/app',
      // The content security policy allows no data: address but for pictures.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
    // The public status page is drawn by the server too, with the same code: a build is of both.
    ...(production && {
      builder: {},
      environments: {
        client: {
          build: {
            manifest: true,
            rolldownOptions: {
              input: ['index.html', 'src/app/after-paint.ts'],
              output: {
                codeSplitting: {
                  groups: [
                    { name: 'react-dom', test: REACT_DOM, priority: 2 },
                    {
                      name: (id, graph) =>
                        !LATER.test(id) && isShared(pagesWith(id, graph)) ? 'shared' : null,
                      test: SHARED,
                      minShareCount: 2,
                      // Or it would lose to the piece below what both need.
                      priority: 1,
                    },
                    { name: 'store-words', test: STORE_WORDS },
                    { name: 'answers', test: ANSWERS },
                    { name: 'figures', test: FIGURES },
                  ],
                },
              },
            },
          },
        },
        server: {
          consumer: 'server' as const,
          resolve: { noExternal: true as const },
          define: { 'process.env.NODE_ENV': JSON.stringify('production') },
          build: {
            outDir: 'dist/server',
            copyPublicDir: false,
            emitAssets: false,
            rolldownOptions: {
              input: { prerender: 'src/app/prerender.tsx' },
              output: { codeSplitting: false },
            },
          },
        },
      },
    }),
    test: {
      // A day is a day in Toronto, wherever the code runs: so it runs far from there.
      env: { TZ: 'Asia/Tokyo' },
      // Generous, for a machine that does other things at the same time: none of these tests is about speed.
      testTimeout: 60_000,
      // By default one processor is left idle: of two, half.
      maxWorkers: '100%',
      hookTimeout: 60_000,
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            environment: 'node',
            include: [
              'src/**/*.test.ts',
              'mocks/**/*.test.ts',
              'server/**/*.test.ts',
              'tests/contract/**/*.test.ts',
              'tests/security/**/*.test.ts',
              'tests/*.test.ts',
            ],
            // The ordinary run asks these over HTTP alone, which is the same api.
            exclude: ['layers', ...(FULL ? [] : ['matrix', 'methods'])].map(
              (name) => `tests/security/${name}.test.ts`,
            ),
          },
        },
        ...(['pglite', 'postgres', 'http'] as const).map((store) => ({
          extends: true as const,
          test: {
            name: store,
            environment: 'node',
            env: { DOCKBOARD_STORE: store },
            include: store === 'http' ? OVER_HTTP : ON_DATABASES[store],
            // These look at what was written, not at what answers.
            exclude: [
              '**/openapi.test.ts',
              '**/client-contract.test.ts',
              '**/time-zones.test.ts',
              '**/layers.test.ts',
            ],
            globalSetup: ['tests/database/filled-setup.ts'],
          },
        })),
        // Asked for by `npm run test:contract`, which says at which address.
        ...(process.env['DOCKBOARD_ADDRESS'] === undefined
          ? []
          : [
              {
                extends: true as const,
                test: {
                  name: 'address',
                  environment: 'node',
                  // What holds at an exact instant, or over untouched facts, is left out: at an address both move on.
                  include: ['answers', 'fuzz', 'language'].map((name) => `tests/contract/${name}.test.ts`),
                },
              },
            ]),
        {
          extends: true,
          test: {
            name: 'stores',
            environment: 'node',
            include: ['tests/stores/**/*.test.ts'],
            globalSetup: ['tests/database/filled-setup.ts'],
          },
        },
        {
          extends: true,
          test: {
            name: 'faults',
            environment: 'node',
            include: [
              'tests/database/**/*.test.ts',
              'tests/faults/**/*.test.ts',
              'tests/security/layers.test.ts',
            ],
            globalSetup: ['tests/faults/seeded-setup.ts'],
          },
        },
        {
          extends: true,
          test: {
            name: 'app',
            environment: 'jsdom',
            include: ['src/app/**/*.test.tsx', 'tests/app/**/*.test.tsx'],
            setupFiles: ['tests/app/setup.ts'],
          },
        },
      ],
    },
  }
})

/** What the bundler knows of who imports whom. */
interface Graph {
  getModuleInfo(id: string): {
    readonly isEntry: boolean
    readonly importers: readonly string[]
    readonly dynamicImporters: readonly string[]
  } | null
}

/** Whether a module that stands in these pages is one that most readers need, and not they alone. */
function isShared(pages: readonly string[]): boolean {
  const others = pages.filter((page) => !CONSOLE.test(page))
  return others.length > 1 && others.some((page) => FIRST.test(page))
}

/** The modules that begin a piece of code and reach this one without waiting: entries, and what is loaded later. */
function pagesWith(id: string, graph: Graph): readonly string[] {
  const seen = new Set([id])
  // What is found is looked at in its turn.
  for (const each of seen)
    for (const importer of graph.getModuleInfo(each)?.importers ?? []) seen.add(importer)
  return [...seen].filter((each) => {
    const info = graph.getModuleInfo(each)
    return info !== null && (info.isEntry || info.dynamicImporters.length > 0)
  })
}
