import { http } from 'msw'
import { setupWorker } from 'msw/browser'
import { createApi } from '../src/api/app.ts'
import { randomId } from '../src/api/random-id.ts'
import { coalesced } from '../src/api/coalesced.ts'
import { COUNT_LATE_EVERY_MS, countLateDeliveries } from '../src/api/status/count-late-deliveries.ts'
import { scheduleTransitions } from '../src/api/status/transition-scheduler.ts'
import { august2022 } from '../src/scenario/august-2022.ts'
import { practice } from '../src/scenario/practice.ts'
import { chaosFailure, failWith, sentinelIn } from './chaos.ts'
import { createDemoClock } from './demo-clock.ts'
import { createMemoryHost } from './host.ts'
import { storedFacts, openTabs } from './stored-facts.ts'
import { createPersonaSessions } from './persona-sessions.ts'
import { hearStorage, storageSlot } from './slot.ts'

/** Default retention of closed questions, in days, as on a host. */
const QUESTION_DAYS = 365

/** What the demonstration offers besides the API. */
export interface DemoTools {
  /** Deletes all added facts, the clock and the session. Restarts with or without the story’s notices. */
  reset(seed: 'story' | 'practice'): Promise<void>
  chaos(): number
  setChaos(share: number): void
}

/** Starts the mock API in this tab: the production API over an in-memory seed. */
export async function startMock(): Promise<DemoTools> {
  // A host sets this attribute in its HTML.
  document.documentElement.dataset['clock'] = 'demonstration'
  const practiceSlot = storageSlot<true>(() => localStorage, 'dockboard-practice')
  const seed = practiceSlot.read() === null ? august2022() : practice()
  const realMs = () => Date.now()
  const clockSlot = storageSlot<never>(() => localStorage, 'dockboard-clock')
  const sessionSlot = storageSlot<never>(() => sessionStorage, 'dockboard-session')
  const chaosSlot = storageSlot<number>(() => sessionStorage, 'dockboard-chaos')
  // One log for all tabs, as on a host.
  const securityLogSlot = storageSlot<never>(() => localStorage, 'dockboard-security-log')
  const clock = createDemoClock(seed.start, seed.moments, clockSlot, realMs)
  const sessions = createPersonaSessions(seed.personas, sessionSlot, realMs)
  const host = createMemoryHost({
    seed,
    sessions,
    clock,
    realMs,
    name: randomId(),
    failed: reportError,
    securityLogSlot,
    async keep(fact) {
      await storedFacts.add(fact)
      tabs.tell({ kind: 'added', fact })
    },
    tell(change) {
      // Other tabs receive clock changes as storage events: a message may arrive before storage is updated.
      if (change.topic !== 'clock') tabs.tell({ kind: 'changed', change })
    },
  })
  for (const fact of await storedFacts.load()) host.store.receive(fact)

  hearStorage('dockboard-clock', () => host.events.publish({ topic: 'clock' }))
  const tabs = openTabs((message) => {
    if (message.kind === 'reset') location.reload()
    else if (message.kind === 'added') host.store.receive(message.fact)
    else host.events.publish(message.change)
  })

  // Like a host's retention job: at the start, and when the clock moves.
  const forget = () => storedFacts.forget(host.store.forgetQuestions(QUESTION_DAYS, clock.now()))
  await forget()
  host.events.subscribe(({ topic }) => {
    if (topic === 'clock') void forget()
  })

  const api = createApi(host)
  const worker = setupWorker(
    http.all('*/api/*', async ({ request }) => {
      const failure = sentinelIn(request.url) ?? chaosFailure({ slot: chaosSlot, random: Math.random })
      if (failure !== null) return failWith(failure, request.signal)
      return api.fetch(request)
    }),
  )
  await worker.start({
    quiet: true,
    onUnhandledFrame: 'bypass',
    serviceWorker: { url: '/mockServiceWorker.js' },
  })
  scheduleTransitions(host)
  const countLate = coalesced(() => countLateDeliveries(host).catch(host.failed))
  void countLate()
  setInterval(() => void countLate(), COUNT_LATE_EVERY_MS)
  host.events.subscribe(({ topic }) => {
    if (topic === 'clock') void countLate()
  })

  return {
    async reset(next) {
      await storedFacts.clear()
      practiceSlot.write(next === 'practice' ? true : null)
      clockSlot.write(null)
      sessionSlot.write(null)
      chaosSlot.write(null)
      securityLogSlot.write(null)
      tabs.tell({ kind: 'reset' })
    },
    chaos: () => chaosSlot.read() ?? 0,
    setChaos: (share) => chaosSlot.write(share),
  }
}
