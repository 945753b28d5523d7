import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { FlatHeaders } from './security-headers.ts'

/** The head of an answer that is written to the bare connection, whose end is the answer's. */
export function rawHead(status: number, headers: FlatHeaders): string {
  const all = [...headers, 'date', new Date().toUTCString(), 'connection', 'close']
  const lines = all.map((each, index) => each + (index % 2 === 0 ? ': ' : '\r\n')).join('')
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines}\r\n`
}

/** Sends the last words of a connection. Whoever goes on sending is not waited for. */
export function endWith(connection: Duplex, words: string): void {
  connection.end(words, () => connection.destroy())
}
