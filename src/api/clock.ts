import type { Instant } from '../domain/time/instant.ts'
import type { Handler } from './call.ts'
import type { DemoClock, Host } from './host.ts'
import { ApiProblem } from './http/api-problem.ts'

function demoOf(host: Host): DemoClock {
  if (host.clock.demo === null) throw new ApiProblem('not-found')
  return host.clock.demo
}

function clockView(host: Host) {
  const demo = demoOf(host)
  return { now: host.clock.now(), epoch: demo.epoch(), moments: demo.moments }
}

export const getClock: Handler<'getClock'> = async ({ host }) => clockView(host)

export const moveClock: Handler<'moveClock'> = async ({ host, body, publish }) => {
  const demo = demoOf(host)
  await demo.move('now' in body ? body.now : momentOf(demo, body.moment))
  publish({ topic: 'clock' })
  return clockView(host)
}

function momentOf(demo: DemoClock, id: string): Instant {
  const moment = demo.moments.find((each) => each.id === id)
  if (moment !== undefined) return moment.at
  const known = demo.moments.map((each) => each.id).join(', ')
  throw new ApiProblem('invalid', [
    {
      field: 'body.moment',
      cause: { en: `Only these are allowed: ${known}.`, fr: `Valeurs permises\u00a0: ${known}.` },
    },
  ])
}
