import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { FlatHeaders } from './security-headers.ts'

/** Returns the head of a response on the bare connection. The end of the connection ends its body. */
export function rawHead(status: number, headers: FlatHeaders): string {
  const all = [...headers, 'date', new Date().toUTCString(), 'connection', 'close']
  const lines = all.map((each, index) => each + (index % 2 === 0 ? ': ' : '\r\n')).join('')
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines}\r\n`
}

/** Writes the last bytes of a connection and closes it without waiting for the other side. */
export function endWith(connection: Duplex, words: string): void {
  connection.end(words, () => connection.destroy())
}
