import { createServer, type ServerResponse } from 'node:http'
import { answerQuestions } from './answer-questions.ts'
import { listening } from './listening.ts'

const readers = new Set<ServerResponse>()
let last = 0

/** Node alone: writes the same buffer to each reader. */
answerQuestions(
  () =>
    listening(
      createServer((_request, response) => {
        readers.add(response)
        response.once('close', () => readers.delete(response))
        response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
        response.write('retry: 3000\nid: bench-0\nevent: ready\ndata: {}\n\n')
      }),
    ),
  {
    publish() {
      const reported = performance.timeOrigin + performance.now()
      last += 1
      const bytes = Buffer.from(`id: bench-${last}\nevent: changed\ndata: {"topic":"network"}\n\n`)
      for (const reader of readers) reader.write(bytes)
      return reported
    },
  },
)
