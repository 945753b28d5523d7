import type { Server } from 'node:http'

/** Gives the free port on which a server listens by now. */
export async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const bound = server.address()
  if (typeof bound !== 'object' || bound === null) throw new Error('The server listens at no port.')
  return bound.port
}
