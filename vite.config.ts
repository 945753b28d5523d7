import react from '@vitejs/plugin-react'
import { msw } from 'msw/vite'
import { defineConfig } from 'vite'
import { bundleReport } from './server/http/bundle-report.ts'
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
  /\/src\/app\/(access|client|design|i18n|incidents|questions|recovery)\/|\/src\/app\/phrasing\/(not-done|region|service|summary|use-not)|\/src\/domain\/|\/node_modules\/(react|wouter|@tanstack)\//
/** What the first screenful of a store says: one piece, since each of these would be one more to wait for. */
const STORE_WORDS =
  /\/src\/app\/phrasing\/(order-translations|outlook-text|page-translations|use-phrasing|headline-translations|headline-text)\.ts$/
/** What comes after it, and what support answers with. */
const ANSWERS =
  /\/src\/app\/phrasing\/(asked-translations|measure-phrasing|question-phrasing|questions-translations|questions-translations-fr|question-text|rule-translations|store-translations)\.ts$/
/** What figures are drawn with, for staff and on the store page: one name in each list of pieces, where three would stand. */
const FIGURES = /\/src\/app\/(design\/(LazyInView\.tsx|figures\.module\.css)|phrasing\/region-names\.ts)$/
/** Of that, what no first page asks for: the library's index imports it for everyone. */
const LATER = /\/node_modules\/@tanstack\/.*infiniteQuery/i
/** Pages of those who work here: what only they share is no part of it, or everyone would be sent what a few need. */
const CONSOLE = /\/src\/app\/((Operations|Support)Console\.tsx|(operations|support)\/)/
/** The pages that most readers open first, with the app’s own entries. */
const FIRST =
  /\/index\.html$|\/src\/app\/(after-paint\.ts|(public\/status\/StatusPage|stores\/status\/StorePage)\.tsx)$/
/** The largest piece by far: run by itself, it keeps the page from its reader for half as long. */
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
                      debugName: 'shared',
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
