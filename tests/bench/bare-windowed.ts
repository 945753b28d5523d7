import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { builtFiles, type BuiltFiles } from './built-files.ts'

/** The texts of a row. */
export interface ListRow {
  readonly id: string
  readonly cells: readonly string[]
}

/** Builds a virtual list of rows with React and TanStack Virtual alone, with the project’s tools. */
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
