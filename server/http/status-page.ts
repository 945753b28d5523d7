import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BuildManifest, filesOf } from './build-manifest.ts'
import type { DrawnPage, InitialData } from './built-app.ts'
import { FETCHED_FONT, FONTS_FILE } from './fetched-fonts.ts'

const AFTER_PAINT = 'src/app/after-paint.ts'

/** The parts of the built app in the status page. */
export interface StatusTemplate {
  /** The addresses of the page's code, each after its dependencies. */
  readonly code: readonly string[]
  /** The address of the script that loads the code after the first paint. */
  readonly afterPaint: string
  /** Its inline styles. Fallback fonts with the same metrics replace fetched fonts until they load. */
  readonly style: string
  /** The address of the stylesheet of the fetched fonts. */
  readonly fonts: string
  /** The hash of the inline style for the content security policy. */
  readonly styleHash: string
}

/** `module` is the page's module. Throws where the build is of another version than the server. */
export function statusTemplate(folder: string, manifest: BuildManifest, module: string): StatusTemplate {
  const { scripts, styles } = filesOf(manifest, module)
  const fonts = readdirSync(join(folder, 'assets')).find((name) => FONTS_FILE.test(name))
  if (fonts === undefined) throw new Error('The build names no fonts: it is another than this server’s.')
  const style = styles
    .map((address) => readFileSync(join(folder, address), 'utf8').trim())
    .join('')
    .replaceAll(FETCHED_FONT, '')
  return {
    code: scripts,
    fonts: `/assets/${fonts}`,
    afterPaint: filesOf(manifest, AFTER_PAINT).scripts.at(-1) ?? '',
    style,
    styleHash: `sha256-${createHash('sha256').update(style).digest('base64')}`,
  }
}

/**
 * Returns the whole public status page with its text, styles and initial data. A separate script loads the
 * code after the first paint, so the page needs no inline script.
 */
export function statusPage(drawn: DrawnPage, first: InitialData, template: StatusTemplate, attributes: string): string {
  const { title, description, html, initialDataId } = drawn
  const { code, afterPaint, style, fonts } = template
  return [
    `<!doctype html><html ${attributes}><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<meta name="description" content="${text(description)}">`,
    `<title>${text(title)}</title><link rel="icon" href="/icon.svg" type="image/svg+xml">`,
    `<style>${style}</style>`,
    // Not a module: the browser would start its module loader before it paints.
    `<script async src="${afterPaint}"></script>`,
    `<meta name="code" content="${code.join(' ')}"><meta name="fonts" content="${fonts}">`,
    `</head><body><div id="app">${html}</div>`,
    `<script type="application/json" id="${text(initialDataId)}">${data(first)}</script></body></html>\n`,
  ].join('\n')
}

function text(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** Returns JSON that cannot end its script element. */
function data(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`)
}
