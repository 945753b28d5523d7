import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { builtFiles, type BuiltFiles } from './built-files.ts'

/** A row of a list: what it shows, as plain text. */
export interface ListRow {
  readonly id: string
  readonly cells: readonly string[]
}

/** Builds, by our own tools, a windowed list of rows by React and TanStack Virtual alone. */
export async function bareWindowed(rows: readonly ListRow[]): Promise<BuiltFiles> {
  const files = await builtFiles({
    root: join(import.meta.dirname, 'bare-windowed'),
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
