import { noop, type QueryClient } from '@tanstack/react-query'
import { query } from './client/query.ts'
import { StatusPage, StorePage } from './Routes.tsx'

/**
 * Starts what the page at an address will need before anything is drawn: on a slow connection each step that
 * waits for the one before costs a sixth of a second and more. `path` is without its language. Resolves when the code
 * of the page has come, or could not: then the page says so itself.
 */
export async function requestEarly(path: string, client: QueryClient): Promise<void> {
  // What fails here is asked again by the page, which says so.
  client.query(query('getSession')).catch(noop)
  if (path === '/' || path === '') {
    client.query(query('getStatus')).catch(noop)
    await StatusPage.load().catch(noop)
  }
  const [, storeId] = /^\/stores\/([^/]+)$/.exec(path) ?? []
  if (storeId === undefined) return
  client.query(query('getStoreStatus', { params: { storeId } })).catch(noop)
  await StorePage.load().catch(noop)
}
