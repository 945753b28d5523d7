import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import react from '@vitejs/plugin-react'
import type { Row } from './bare-list/row.ts'
import { builtFiles, type BuiltFiles } from './built-files.ts'

/** Builds a list of the rows on the overview at `address` with React alone, with the project’s tools. */
export async function bareList(browser: Browser, address: string): Promise<BuiltFiles> {
  const rows = await rowsAt(browser, address)
  const files = await builtFiles({
    root: join(import.meta.dirname, 'bare-list'),
    configFile: false,
    plugins: [react()],
  })
  const html = (files.get('/index.html') ?? '')
    .toString()
    .replace(
      /(<script type="application\/json"[^>]*>)/,
      (tag) => `${tag}${JSON.stringify(rows).replaceAll('<', '\\u003c')}`,
    )
  return new Map([...files, ['/index.html', Buffer.from(html)]])
}

async function rowsAt(browser: Browser, address: string): Promise<readonly Row[]> {
  const page = await browser.newPage()
  try {
    await page.goto(address)
    await page.getByRole('searchbox').waitFor()
    return await page.locator('main li:has(h3 a)').evaluateAll((items) =>
      items.map((item) => {
        const [facts, detail] = [...item.querySelectorAll('p')].map(({ textContent }) => textContent)
        const title = item.closest('section')?.querySelector('h2')?.textContent ?? ''
        return {
          outlook: title.split(' · ')[0] ?? '',
          name: item.querySelector('a')?.textContent ?? '',
          facts: facts ?? '',
          detail: detail ?? '',
        }
      }),
    )
  } finally {
    await page.close()
  }
}
