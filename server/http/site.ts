import { type FindAppPage, appPages } from './app-pages.ts'
import { type BuiltFiles, readBuiltFiles } from './built-files.ts'
import type { SecurityHeaders } from './security-headers.ts'
import { type DrawStatusPage, statusPages } from './status-pages.ts'
import { readManifest } from './build-manifest.ts'
import { type BuiltApp, loadPrerender } from './built-app.ts'

/** The pages of the built app. */
interface Pages {
  readonly find: FindAppPage
  readonly drawStatus: DrawStatusPage
}

/** Opens them; `demo` says whether the clock is the demonstration's. Rejects where the build lacks something. */
async function openPages(built: BuiltApp, security: SecurityHeaders, demo: boolean): Promise<Pages> {
  const prerender = await loadPrerender(built.prerender)
  const manifest = readManifest(built.files)
  return {
    find: await appPages(built.files, manifest, prerender, security, demo),
    drawStatus: statusPages(built.files, manifest, prerender, security, demo),
  }
}

/** The files of the app, and its pages. */
export interface Site {
  readonly files: BuiltFiles
  readonly findPage: FindAppPage
  /** What draws the status page; null where nothing does. */
  readonly drawStatus: Promise<DrawStatusPage> | null
  /** Until all of it is there. Rejects where the build lacks something. */
  readonly opened: Promise<unknown>
}

interface Built {
  /** The folder of the production build. */
  readonly files: string
  /** The built code that draws pages; without it every page is the app's own, empty at first. */
  readonly prerender?: string
}

/** Opens a build; `demo` says whether the clock is the demonstration's. Throws where `files` is no folder. */
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
  // What the build lacks is told to whoever waits for it.
  drawStatus.catch(() => undefined)
  return {
    files: read,
    findPage: (path) => find(path),
    drawStatus,
    opened,
  }
}
