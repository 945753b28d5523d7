import { createServer } from 'node:http'
import { answerQuestions } from './answer-questions.ts'
import { listening } from './listening.ts'

interface Given {
  /** Alternating names and values. */
  readonly headers: readonly string[]
  readonly notModifiedHeaders: readonly string[]
  readonly etag: string
  readonly bytes: Uint8Array
}

/** Node alone, with the bytes and headers of a response. */
answerQuestions((given) => {
  const { headers, notModifiedHeaders, etag, bytes } = given as Given
  return listening(
    createServer((request, response) => {
      if (request.headers['if-none-match'] === etag) response.writeHead(304, [...notModifiedHeaders]).end()
      else response.writeHead(200, [...headers]).end(bytes)
    }),
  )
})
