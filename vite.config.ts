import react from '@vitejs/plugin-react'
import { msw } from 'msw/vite'
import { defineConfig } from 'vite'
import { bundleReport } from './server/http/bundle-report.ts'
import { codedFiles } from './server/http/coded-files.ts'
import { fetchedFonts } from './server/http/fetched-fonts.ts'
import { clientContractPlugin } from './src/contract/client-contract-plugin.ts'

declare global {
  /** Whether the app includes its own API: always in development, and in `vite build --mode demo`. */
  const __DEMO__: boolean
}

/**
 * One chunk for the code of all pages: each extra chunk adds a wait on a slow connection. Translations of
 * answers are not included: only store pages need them.
 */
const SHARED =
  /\/src\/app\/(access|client|design|i18n|incidents|questions|recovery)\/|\/src\/app\/phrasing\/(not-done|region|service|summary|use-not)|\/src\/domain\/|\/node_modules\/(react|wouter|@tanstack)\//
/** One chunk for the first screen of a store's page, instead of one request for each file. */
const STORE_WORDS =
  /\/src\/app\/phrasing\/(order-translations|outlook-text|page-translations|use-phrasing|headline-translations|headline-text)\.ts$/
/** One chunk for the answers, which store pages load later and support also uses. */
const ANSWERS =
  /\/src\/app\/phrasing\/(asked-translations|measure-phrasing|question-phrasing|questions-translations|questions-translations-fr|question-text|rule-translations|store-translations)\.ts$/
/** One chunk for figures, for staff and store pages: one entry in each list of chunks instead of three. */
const FIGURES = /\/src\/app\/(design\/(LazyInView\.tsx|figures\.module\.css)|phrasing\/region-names\.ts)$/
/** Excluded from SHARED: no first page uses it, but the library's index imports it. */
const LATER = /\/node_modules\/@tanstack\/.*infiniteQuery/i
/** Pages of staff. Modules that only they share stay out of SHARED, or every reader would load them. */
const CONSOLE = /\/src\/app\/((Operations|Support)Console\.tsx|(operations|support)\/)/
/** The pages that most readers open first, and the entries of the app. */
const FIRST =
  /\/index\.html$|\/src\/app\/(after-paint\.ts|(public\/status\/StatusPage|stores\/status\/StorePage)\.tsx)$/
/** The largest chunk by far. Run separately, it blocks the page half as long. */
const REACT_DOM = /\/node_modules\/(react-dom|scheduler)\//

export default defineConfig(({ command, mode }) => {
  const demo = mode !== 'real' && (command === 'serve' || mode === 'demo')
  const production = command === 'build' && !demo
  return {
    define: { __DEMO__: JSON.stringify(demo) },
    plugins: [
      react(),
      clientContractPlugin(),
      demo && msw({ mode: 'worker-only' }),
      production && [fetchedFonts(), codedFiles(), bundleReport()],
    ],
    css: command === 'serve' ? { modules: { generateScopedName: '[name]__[local]' } } : {},
    // `npm run dev:real`: the development build of the app, with a separate host for the API.
    ...(mode === 'real' && { server: { proxy: { '/api': process.env['API'] ?? 'http://127.0.0.1:8080' } } }),
    build: {
      outDir: mode === 'demo' ? 'dist/demo' : 'dist/app',
      // The content security policy allows `data:` URLs for images only.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
    // The server prerenders the status page with the same code: a build produces both.
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
                      name: (id, graph) => (!LATER.test(id) && isShared(pagesWith(id, graph)) ? 'shared' : null),
                      debugName: 'shared',
                      test: SHARED,
                      minShareCount: 2,
                      // Takes precedence over the chunks below for modules that both match.
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
  }
})

/** The bundler's module graph. */
interface Graph {
  getModuleInfo(id: string): {
    readonly isEntry: boolean
    readonly importers: readonly string[]
    readonly dynamicImporters: readonly string[]
  } | null
}

/** Whether one of the first pages and at least one more non-staff page use a module. */
function isShared(pages: readonly string[]): boolean {
  const others = pages.filter((page) => !CONSOLE.test(page))
  return others.length > 1 && others.some((page) => FIRST.test(page))
}

/** Returns the entries and lazy modules that import this module statically, directly or not. */
function pagesWith(id: string, graph: Graph): readonly string[] {
  const seen = new Set([id])
  // Iterating over the set also visits the importers added here.
  for (const each of seen) for (const importer of graph.getModuleInfo(each)?.importers ?? []) seen.add(importer)
  return [...seen].filter((each) => {
    const info = graph.getModuleInfo(each)
    return info !== null && (info.isEntry || info.dynamicImporters.length > 0)
  })
}
