import { connect } from 'node:net'

export interface RawConnection {
  send(text: string): void
  /** All that has come so far. */
  readonly received: () => string
  /** Until the server has ended the connection; gives all that came. */
  readonly ended: () => Promise<string>
  /** Until what has come holds `text`. */
  readonly until: (text: string) => Promise<string>
  pause(): void
  close(): void
}

/** A connection on which a test says what it likes. */
export function openRaw(port: number): RawConnection {
  const socket = connect(port, '127.0.0.1')
  let text = ''
  const closed = new Promise<void>((resolve) => {
    socket.on('close', () => resolve())
  })
  socket.on('error', () => undefined)
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
  })
  return {
    send: (sent) => void socket.write(sent),
    received: () => text,
    ended: async () => {
      await closed
      return text
    },
    async until(wanted) {
      while (!text.includes(wanted)) {
        if (socket.destroyed) throw new Error(`The connection ended without ${wanted}: ${text}`)
        await new Promise((resolve) => {
          setTimeout(resolve, 5)
        })
      }
      return text
    },
    pause: () => void socket.pause(),
    close: () => void socket.destroy(),
  }
}

/** The problem document in an answer that came over a raw connection. */
export function problemIn(answer: string): { status: number; type: string } {
  const [head = '', body = ''] = answer.split('\r\n\r\n')
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1])
  const { type } = JSON.parse(body) as { type: string }
  return { status, type }
}
