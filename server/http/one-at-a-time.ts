import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

type Handle = (request: IncomingMessage, response: ServerResponse) => void

interface Connection {
  isBusy: boolean
  readonly waiting: [IncomingMessage, ServerResponse][]
}

/** Requests of a connection that wait for the one before them. Browsers and proxies send none ahead. */
const MOST_WAITING = 16

/**
 * Handles the requests of each connection one after another, although HTTP/1.1 allows a client to send them ahead:
 * Node parses all at once, and a kilobyte of requests would keep the process busy for a second. None is handled
 * once its connection is closed, and a connection with too many of them is closed.
 */
export function oneAtATime(handle: Handle): Handle {
  const connections = new WeakMap<Socket, Connection>()

  function start(connection: Connection, request: IncomingMessage, response: ServerResponse): void {
    connection.isBusy = true
    response.once('close', () => {
      connection.isBusy = false
      const next = connection.waiting.shift()
      if (next === undefined) return
      if (request.socket.destroyed) connection.waiting.length = 0
      else start(connection, ...next)
    })
    handle(request, response)
  }

  return (request, response) => {
    const { socket } = request
    const connection = connections.get(socket) ?? { isBusy: false, waiting: [] }
    connections.set(socket, connection)
    if (!connection.isBusy) start(connection, request, response)
    else if (connection.waiting.push([request, response]) > MOST_WAITING) {
      connection.waiting.length = 0
      socket.destroy()
    }
  }
}
