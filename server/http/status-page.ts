import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BuildManifest, filesOf } from './build-manifest.ts'
import type { DrawnPage, InitialData } from './built-app.ts'
import { FETCHED_FONT, FONTS_FILE } from './fetched-fonts.ts'

const AFTER_PAINT = 'src/app/after-paint.ts'

/** The parts of the built app that the status page is put together with. */
export interface StatusTemplate {
  /** The addresses of the page's code, each after what it builds on. */
  readonly code: readonly string[]
  /** The address of what fetches and runs that, once the page has been painted. */
  readonly afterPaint: string
  /** Its styles, to stand in the page: all but the fonts, in whose place letters of their measure stand until they come. */
  readonly style: string
  /** The address of the styles that name those. */
  readonly fonts: string
  /** The hash by which a policy lets that style stand there. */
  readonly styleHash: string
}

/** `module` is that of the page's code. Throws where the build is another than this server's. */
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
 * The whole public status page: its words, its styles and its first data in one answer. Its code is fetched and
 * run by a script of its own once the page has been painted, so that no script has to stand in the page.
 */
export function statusPage(
  drawn: DrawnPage,
  first: InitialData,
  template: StatusTemplate,
  attributes: string,
): string {
  const { title, description, html, initialDataId } = drawn
  const { code, afterPaint, style, fonts } = template
  return [
    `<!doctype html><html ${attributes}><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<meta name="description" content="${text(description)}">`,
    `<title>${text(title)}</title><link rel="icon" href="/icon.svg" type="image/svg+xml">`,
    `<style>${style}</style>`,
    // No module: for one the browser would start its whole machine of scripts before it paints.
    `<script async src="${afterPaint}"></script>`,
    `<meta name="code" content="${code.join(' ')}"><meta name="fonts" content="${fonts}">`,
    `</head><body><div id="app">${html}</div>`,
    `<script type="application/json" id="${text(initialDataId)}">${data(first)}</script></body></html>\n`,
  ].join('\n')
}

function text(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** JSON in which nothing can end the element that it stands in. */
function data(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`)
}
