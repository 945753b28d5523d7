import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Api } from '../../src/api/app.ts'
import type { Host } from '../../src/api/host.ts'
import { wakeAtBoundaries } from '../../src/api/wake.ts'
import type { ReadyAnswer } from './ready-answer.ts'
import { createReadyAnswers } from './ready-answers.ts'
import { readStatus, readyStatus } from './ready-status.ts'
import { createRenewal } from './renewal.ts'
import type { FlatHeaders } from './security-headers.ts'

/** Between two changes the status is confirmed this often: its instant moves on, and a change that was not told shows. */
const CONFIRM_MS = 5_000

const STATUS = '/api/status'

/** What everyone reads, kept as bytes: renewed at each change and never for a reader. */
export interface PublicAnswers {
  /** Answers from what is kept, where it is kept and holds. Tells whether it did. */
  answer(request: IncomingMessage, response: ServerResponse): boolean
  /** The same, once what has changed is renewed: for an address, its query taken off. */
  answerRenewed(request: IncomingMessage, response: ServerResponse, address: string): Promise<boolean>
  readonly keeps: (address: string) => boolean
  /** How often each was given since the start. */
  readonly counts: () => { route: string; status: number; count: number }[]
  /** Milliseconds since it was last confirmed. */
  readonly ageMs: () => number
  stop(): void
}

export function createPublicAnswers(api: Api, host: Host, security: FlatHeaders): PublicAnswers {
  const ready = createReadyAnswers({ [STATUS]: STATUS })
  let status: ReadyAnswer | null = null

  const renewal = createRenewal(
    async () => {
      status = await readyStatus(await readStatus(api), status, security)
      ready.set(STATUS, status)
    },
    { confirmMs: CONFIRM_MS, failed: host.failed },
  )
  const unsubscribe = host.events.subscribe(({ topic }) => {
    if (topic !== 'store') renewal.change()
  })
  const sleep = wakeAtBoundaries(host)

  return {
    answer: (request, response) => !renewal.isBehind() && ready.give(request, response, request.url),
    async answerRenewed(request, response, address) {
      await renewal.settled()
      return !response.destroyed && ready.give(request, response, address)
    },
    keeps: ready.keeps,
    counts: ready.counts,
    ageMs: renewal.ageMs,
    stop() {
      unsubscribe()
      renewal.stop()
      sleep()
    },
  }
}
