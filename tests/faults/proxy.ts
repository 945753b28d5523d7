import { createServer, connect, type Socket } from 'node:net'

/** A proxy between a host and its database that simulates network failures. */
export interface Proxy {
  /** The database URL through the proxy. */
  readonly url: string
  /** Breaks every connection and accepts none, like a stopped server. */
  readonly cut: () => Promise<void>
  /** Forwards nothing and closes nothing, like a network that is gone. */
  readonly hush: () => void
  /** Forwards again. */
  readonly mend: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Opens a proxy that forwards everything to a database. */
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
