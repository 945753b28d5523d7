import type { Endpoint } from '../../contract/endpoint.ts'

/** Returns whether every caller gets the same response, so that a shared cache may store it. */
export function isPublic({ access, method, path, media }: Endpoint): boolean {
  return access === 'anyone' && method === 'GET' && media === undefined && !OWN.some((each) => path.startsWith(each))
}

/** Open to anyone, but the response differs by caller or changes too often to be cached. */
const OWN = ['/api/session', '/api/clock', '/api/health']
