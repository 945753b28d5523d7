import { createServer, connect, type Socket } from 'node:net'

/** Stands between a host and its database, and can be as bad as a network. */
export interface Proxy {
  /** The address of the database, through it. */
  readonly url: string
  /** Breaks every connection and accepts none: a server that was stopped. */
  readonly cut: () => Promise<void>
  /** Passes nothing on, and says nothing either: a network that has gone. */
  readonly hush: () => void
  /** Passes on again. */
  readonly mend: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Opens one before a database; it passes everything on. */
export async function openProxy(databaseUrl: string): Promise<Proxy> {
  const behind = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  let isHushed = false

  const keep = (socket: Socket, other: () => Socket): void => {
    sockets.add(socket)
    if (isHushed) socket.pause()
    socket.on('error', () => undefined)
    socket.on('close', () => {
      sockets.delete(socket)
      other().destroy()
    })
  }
  const server = createServer((from) => {
    const to = connect(Number(behind.port), behind.hostname)
    keep(from, () => to)
    keep(to, () => from)
    from.on('data', (bytes) => to.write(bytes))
    to.on('data', (bytes) => from.write(bytes))
  })
  const listen = (port: number) =>
    new Promise<number>((resolve, reject) => {
      server.once('error', reject).listen(port, '127.0.0.1', () => {
        const address = server.address()
        resolve(typeof address === 'object' && address !== null ? address.port : 0)
      })
    })
  const cut = async (): Promise<void> => {
    if (!server.listening) return
    await new Promise((resolve) => {
      server.close(resolve)
      for (const socket of sockets) socket.destroy()
    })
  }
  const port = await listen(0)
  const url = new URL(databaseUrl)
  url.host = `127.0.0.1:${port}`
  return {
    url: url.href,
    cut,
    close: cut,
    hush() {
      isHushed = true
      for (const socket of sockets) socket.pause()
    },
    async mend() {
      isHushed = false
      for (const socket of sockets) socket.resume()
      if (!server.listening) await listen(port)
    },
  }
}
