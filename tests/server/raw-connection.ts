import { connect } from 'node:net'

export interface RawConnection {
  send(text: string): void
  /** All text received so far. */
  readonly received: () => string
  /** Waits until the server ends the connection. Returns all text received. */
  readonly ended: () => Promise<string>
  /** Waits until the received text contains `text`. */
  readonly until: (text: string) => Promise<string>
  pause(): void
  close(): void
}

/** A TCP connection on which a test can send any bytes. */
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

/** Parses the problem document in a response received over a raw connection. */
export function problemIn(answer: string): { status: number; type: string } {
  const [head = '', body = ''] = answer.split('\r\n\r\n')
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1])
  const { type } = JSON.parse(body) as { type: string }
  return { status, type }
}
