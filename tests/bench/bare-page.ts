import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import type { Browser } from '@playwright/test'
import { renderToString } from 'react-dom/server'
import { type Content, nodeOf } from './bare/content.ts'
import { builtFiles, type BuiltFiles } from './built-files.ts'

/** The same text with React alone: no router, no query, no API. */
export interface BarePages {
  /** Rendered in the browser. */
  readonly rendered: BuiltFiles
  /** Rendered on the server with inlined critical CSS, and hydrated in the browser. */
  readonly hydrated: BuiltFiles
}

/** Builds the content of the page at `address`, with the project’s tools. */
export async function barePages(browser: Browser, address: string): Promise<BarePages> {
  const content = await contentAt(browser, address)
  const files = await builtFiles({
    root: join(import.meta.dirname, 'bare'),
    configFile: false,
    plugins: [react()],
  })
  const html = textOf(files, '/index.html').replace(
    /(<script type="application\/json"[^>]*>)/,
    (tag) => `${tag}${JSON.stringify(content).replaceAll('<', '\\u003c')}`,
  )
  return { rendered: withPage(files, html), hydrated: withPage(files, rendered(html, files, content)) }
}

function rendered(html: string, files: BuiltFiles, content: Content): string {
  return html
    .replace(/<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/, (_link, path: string) => {
      return `<style>${textOf(files, path)}</style>`
    })
    .replace('<div id="app">', (tag) => `${tag}${renderToString(nodeOf(content))}`)
}

function withPage(files: BuiltFiles, html: string): BuiltFiles {
  return new Map([...files, ['/index.html', Buffer.from(html)]])
}

function textOf(files: BuiltFiles, path: string): string {
  const bytes = files.get(path)
  if (bytes === undefined) throw new Error(`The bare page was built without ${path}.`)
  return bytes.toString()
}

async function contentAt(browser: Browser, address: string): Promise<Content> {
  const page = await browser.newPage()
  try {
    await page.goto(address)
    await page.locator('h1').waitFor()
    return await page.locator('#app > *').evaluate((root) => {
      // Without SVG, which is specific to the app, and empty live regions.
      const contentOf = (node: Node): Content[] => {
        if (node instanceof Text) return [node.data]
        if (!(node instanceof HTMLElement)) return []
        return [{ tag: node.localName, children: [...node.childNodes].flatMap(contentOf) }]
      }
      return contentOf(root)[0] ?? ''
    })
  } finally {
    await page.close()
  }
}
