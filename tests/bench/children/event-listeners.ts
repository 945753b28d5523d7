import { connect } from 'node:net'
import { answerQuestions } from './answer-questions.ts'

interface Given {
  readonly port: number
  readonly readers: number
}

/** The number of connections opened at the same time. */
const AT_ONCE = 100
const REQUEST = 'GET /api/events HTTP/1.1\r\nHost: bench\r\nAccept: text/event-stream\r\n\r\n'
const CHANGED = Buffer.from('event: changed')

let arrivals: number[] = []

/** Opens many readers of an event stream. Returns their number. */
answerQuestions(
  async (given) => {
    const { port, readers } = given as Given
    let open = 0
    const opener = async (): Promise<void> => {
      while (open < readers) {
        open += 1
        await reader(port)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, opener))
    return open
  },
  {
    // The arrival time of the last change at each reader.
    arrivals() {
      const taken = arrivals
      arrivals = []
      return taken
    },
  },
)

/** Resolves when the first event has arrived. */
function reader(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(REQUEST))
    socket.on('error', reject)
    socket.on('data', (chunk: Buffer) => {
      if (chunk.includes(CHANGED)) arrivals.push(performance.timeOrigin + performance.now())
      else resolve()
    })
  })
}
