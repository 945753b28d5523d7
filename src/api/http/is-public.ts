import type { Endpoint } from '../../contract/endpoint.ts'

/** Whether every caller gets the same answer, so that a shared cache may keep it. */
export function isPublic({ access, method, path, media }: Endpoint): boolean {
  return (
    access === 'anyone' &&
    method === 'GET' &&
    media === undefined &&
    !OWN.some((each) => path.startsWith(each))
  )
}

/** Anyone's to ask for, but not the same for everyone, or not for long. */
const OWN = ['/api/session', '/api/clock', '/api/health']
