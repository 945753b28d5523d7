import { appPages, type FindAppPage } from './app-pages.ts'
import { readManifest } from './build-manifest.ts'
import { type BuiltApp, loadPrerender } from './built-app.ts'
import type { SecurityHeaders } from './security-headers.ts'
import { type DrawStatusPage, statusPages } from './status-pages.ts'

/** The pages of the built app. */
export interface Pages {
  readonly find: FindAppPage
  readonly drawStatus: DrawStatusPage
}

/** Opens them; `demo` says whether the clock is the demonstration's. Rejects where the build lacks something. */
export async function openPages(built: BuiltApp, security: SecurityHeaders, demo: boolean): Promise<Pages> {
  const prerender = await loadPrerender(built.prerender)
  const manifest = readManifest(built.files)
  return {
    find: await appPages(built.files, manifest, prerender, security, demo),
    drawStatus: statusPages(built.files, manifest, prerender, security, demo),
  }
}
