import { isIP } from 'node:net'
import type { Settings } from './settings.ts'

type At = Pick<Settings, 'host' | 'port'>

/** Returns a URL that a browser on this machine can open. A wildcard address becomes localhost. */
export function addressOf(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : isIP(host) === 6 ? `[${host}]` : host
  return `http://${name}:${port}`
}

/** Explains why the host cannot listen and what to do. */
export function whyNotListening(error: unknown, { host, port }: At): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'EADDRINUSE':
      return `PORT: ${port} on ${host} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start`
    case 'EACCES':
      return `PORT: ${port} may not be used by this user. Choose one from 1024 on: PORT=8080 npm start`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST: this machine does not have the address ${host}.`
    default:
      return `HOST, PORT: cannot listen on ${host}, port ${port}: ${String(error)}`
  }
}
