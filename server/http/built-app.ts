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

/** What the server knows of the app: its built code says it (src/app/prerender.tsx). */
const Prerender = z.object({
  drawStatus: z.function({ input: [z.enum(['en', 'fr']), z.unknown(), z.boolean()], output: DrawnPage }),
  statusModule: z.string(),
  pageModules: z.record(z.string(), z.string()),
  pageRequests: z.record(z.string(), z.array(z.string())),
})

export interface Prerender {
  readonly drawStatus: (language: Language, first: InitialData, demo: boolean) => DrawnPage
  /** The module of the status page's code. */
  readonly statusModule: string
  /** Of each page, by the pattern of its address, the module of its code. */
  readonly pageModules: Readonly<Record<string, string>>
  /** Of some pages, what they ask the api for at once. */
  readonly pageRequests: Readonly<Record<string, readonly string[]>>
}

/** Loads the built code. Rejects where there is none, or another's. */
export async function loadPrerender(file: string): Promise<Prerender> {
  return Prerender.parse(await import(pathToFileURL(file).href))
}
