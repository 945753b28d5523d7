import { pathToFileURL } from 'node:url'
import * as z from 'zod'
import type { Language } from '../../src/domain/facts/bilingual.ts'

export interface BuiltApp {
  /** The folder of the files for browsers. */
  readonly files: string
  /** The built code that renders pages on the server. */
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

/** The data from which a page is rendered. */
export interface InitialData {
  readonly status: { readonly body: unknown; readonly asOf: string; readonly etag: string }
  /** In real milliseconds. */
  readonly confirmedMs: number
}

/** The route of a path, with its parameters. */
const FoundRoute = z.object({ name: z.string(), parameters: z.record(z.string(), z.string()) })
type FoundRoute = z.infer<typeof FoundRoute>

/** What the built code exports to the server (src/app/prerender.tsx). */
const Prerender = z.object({
  drawStatus: z.function({ input: [z.enum(['en', 'fr']), z.unknown(), z.boolean()], output: DrawnPage }),
  statusModule: z.string(),
  findRoute: z.function({ input: [z.string()], output: z.nullable(FoundRoute) }),
  pageModules: z.record(z.string(), z.array(z.string())),
  pageRequests: z.record(z.string(), z.array(z.string())),
})

export interface Prerender {
  readonly drawStatus: (language: Language, first: InitialData, demo: boolean) => DrawnPage
  /** The module of the status page. */
  readonly statusModule: string
  /** Returns the route of a path without its language. Null for an unknown path. */
  readonly findRoute: (path: string) => FoundRoute | null
  /** The modules of each page, by route name. */
  readonly pageModules: Readonly<Record<string, readonly string[]>>
  /** The first API requests of each page, by route name, with parameters in braces. */
  readonly pageRequests: Readonly<Record<string, readonly string[]>>
}

/** Loads the built code. Rejects where it is missing or of another version. */
export async function loadPrerender(file: string): Promise<Prerender> {
  return Prerender.parse(await import(pathToFileURL(file).href))
}
