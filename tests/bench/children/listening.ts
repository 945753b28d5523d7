import type { Server } from 'node:http'

/** Starts a server on a free port and returns the port. */
export async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const bound = server.address()
  if (typeof bound !== 'object' || bound === null) throw new Error('The server listens at no port.')
  return bound.port
}
