import { type FindAppPage, appPages } from './app-pages.ts'
import { type BuiltFiles, readBuiltFiles } from './built-files.ts'
import type { SecurityHeaders } from './security-headers.ts'
import { type DrawStatusPage, statusPages } from './status-pages.ts'
import { readManifest } from './build-manifest.ts'
import { type BuiltApp, loadPrerender } from './built-app.ts'

interface Pages {
  readonly find: FindAppPage
  readonly drawStatus: DrawStatusPage
}

/** Opens the pages. `demo`: the demonstration's clock runs. Rejects where the build is incomplete. */
async function openPages(built: BuiltApp, security: SecurityHeaders, demo: boolean): Promise<Pages> {
  const prerender = await loadPrerender(built.prerender)
  const manifest = readManifest(built.files)
  return {
    find: await appPages(built.files, manifest, prerender, security, demo),
    drawStatus: statusPages(built.files, manifest, prerender, security, demo),
  }
}

export interface Site {
  readonly files: BuiltFiles
  readonly findPage: FindAppPage
  /** The renderer of the status page. Null without built code for it. */
  readonly drawStatus: Promise<DrawStatusPage> | null
  /** Resolves when all pages are ready. Rejects where the build is incomplete. */
  readonly opened: Promise<unknown>
}

interface Built {
  /** The folder of the production build. */
  readonly files: string
  /** The built code that renders pages. Without it, every page is the app's empty page. */
  readonly prerender?: string
}

/** Opens a build. `demo`: the demonstration's clock runs. Throws where `files` is not a folder. */
export function openSite({ files, prerender }: Built, security: SecurityHeaders, demo: boolean): Site {
  const read = readBuiltFiles(files, security)
  const index = read.get('/index.html')
  const empty: FindAppPage = () => index && { answer: index, asks: null }
  if (prerender === undefined) {
    return { files: read, findPage: empty, drawStatus: null, opened: Promise.resolve() }
  }
  let find = empty
  const opened = openPages({ files, prerender }, security, demo).then((pages) => {
    find = pages.find
    return pages
  })
  const drawStatus = opened.then((pages) => pages.drawStatus)
  // Callers that wait for the renderer receive the error.
  drawStatus.catch(() => undefined)
  return {
    files: read,
    findPage: (path) => find(path),
    drawStatus,
    opened,
  }
}
