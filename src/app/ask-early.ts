import { noop, type QueryClient } from '@tanstack/react-query'
import { query } from './client/query.ts'

/**
 * Starts what the page at an address will need before anything is drawn: on a slow connection each step that
 * waits for the one before costs a sixth of a second and more. `path` is without its language.
 */
export function askEarly(path: string, client: QueryClient): void {
  // What fails here is asked again by the page, which says so.
  client.query(query('getSession')).catch(noop)
  if (path === '/' || path === '') {
    void import('./features/status/StatusPage.tsx')
    client.query(query('getStatus')).catch(noop)
  }
  const [, storeId] = /^\/stores\/([^/]+)$/.exec(path) ?? []
  if (storeId === undefined) return
  void import('./features/store/StorePage.tsx')
  client.query(query('getStanding', { params: { storeId } })).catch(noop)
}
