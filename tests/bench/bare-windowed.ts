import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { builtFiles, type BuiltFiles } from './built-files.ts'

/** A store as the api tells it to operations, as far as a row shows it. */
export interface ToldStore {
  readonly id: string
  readonly name: string
  readonly licence: string
  readonly place: string
  readonly region: string
  readonly glance: string
  readonly line: { readonly from: number; readonly to: number; readonly of: number } | null
  readonly expected: { readonly first: string; readonly last: string } | null
}

/** Builds, by our own tools, a windowed list by React and TanStack Virtual alone: a row for each of the stores. */
export async function bareWindowed(stores: readonly ToldStore[]): Promise<BuiltFiles> {
  const files = await builtFiles({
    root: join(import.meta.dirname, 'bare-windowed'),
    configFile: false,
    plugins: [react()],
  })
  const rows = stores.map(({ id, name, licence, place, region, glance, line, expected }) => ({
    id,
    cells: [
      name,
      licence,
      place,
      region,
      glance,
      line === null ? '–' : `${line.from} of ${line.of}`,
      expected === null ? '–' : `${expected.first} – ${expected.last}`,
    ],
  }))
  const html = (files.get('/index.html') ?? '')
    .toString()
    .replace(
      /(<script type="application\/json"[^>]*>)/,
      (tag) => `${tag}${JSON.stringify(rows).replaceAll('<', '\\u003c')}`,
    )
  return new Map([...files, ['/index.html', Buffer.from(html)]])
}
