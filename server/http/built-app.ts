import { pathToFileURL } from 'node:url'
import * as z from 'zod'
import type { Language } from '../../src/domain/facts/bilingual.ts'

/** Where the built app is. */
export interface BuiltApp {
  /** The folder of what browsers load. */
  readonly files: string
  /** The built code that draws pages on the server. */
  readonly prerender: string
}

const DrawnPage = z.object({
  lang: z.string(),
  title: z.string(),
  description: z.string(),
  html: z.string(),
  initialDataId: z.string(),
})
export type DrawnPage = z.infer<typeof DrawnPage>

/** What a page is drawn from. */
export interface InitialData {
  readonly status: { readonly body: unknown; readonly asOf: string; readonly etag: string }
  /** In real milliseconds. */
  readonly confirmedMs: number
}

/** The route that a path matches, with the parameters of its pattern. */
const FoundRoute = z.object({ name: z.string(), parameters: z.record(z.string(), z.string()) })
type FoundRoute = z.infer<typeof FoundRoute>

/** What the server knows of the app: its built code says it (src/app/prerender.tsx). */
const Prerender = z.object({
  drawStatus: z.function({ input: [z.enum(['en', 'fr']), z.unknown(), z.boolean()], output: DrawnPage }),
  statusModule: z.string(),
  findRoute: z.function({ input: [z.string()], output: z.nullable(FoundRoute) }),
  pageModules: z.record(z.string(), z.array(z.string())),
  pageRequests: z.record(z.string(), z.array(z.string())),
})

export interface Prerender {
  readonly drawStatus: (language: Language, first: InitialData, demo: boolean) => DrawnPage
  /** The module of the status page's code. */
  readonly statusModule: string
  /** The route of a path without its language; null where the app has no such address. */
  readonly findRoute: (path: string) => FoundRoute | null
  /** The modules of a page's code, by the name of its route. */
  readonly pageModules: Readonly<Record<string, readonly string[]>>
  /** The addresses of the api that a page requests first, with parameters in braces, by the name of its route. */
  readonly pageRequests: Readonly<Record<string, readonly string[]>>
}

/** Loads the built code. Rejects where there is none, or another's. */
export async function loadPrerender(file: string): Promise<Prerender> {
  return Prerender.parse(await import(pathToFileURL(file).href))
}
