import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import { type Change, createEventHub } from '../src/api/events/event-hub.ts'
import type { Clock, Host } from '../src/api/host.ts'
import { createLateDeliveries } from '../src/api/status/late-deliveries.ts'
import { randomId } from '../src/api/random-id.ts'
import { fromEpoch } from '../src/domain/time/instant.ts'
import { august2022Personas } from '../src/scenario/august-2022.ts'
import { SCENARIOS } from './scenarios.ts'
import { MOMENTS } from '../src/scenario/moments.ts'
import type { Scenario } from '../src/scenario/scenario.ts'
import type { Database } from './database/database.ts'
import { type StoredClock, openDemoClock } from './demo-clock.ts'
import { fillOnce } from './fill.ts'
import { createApiClients } from './api-clients.ts'
import type { Settings } from './settings.ts'
import type { SignIn } from './sign-in/sign-in.ts'
import { createFactStore } from './store/fact-store.ts'
import type { ChangeListener } from './jobs/change-stream.ts'

/** Opens sign-in after the database is filled. `personas` are those of the demonstration. */
export type OpenSignIn = (personas: Scenario['personas'] | null) => Promise<SignIn>

export interface OpenHost {
  readonly host: Host
  readonly signIn: SignIn
  /** Receives the changes of other processes (`jobs/change-stream.ts`). */
  readonly changes: ChangeListener
}

/** Opens the host with a database: facts, clock and sign-in. */
export async function openHost(
  database: Database,
  settings: Pick<Settings, 'seed' | 'clock' | 'quotas' | 'claims'>,
  log: Logger,
  openSignIn: OpenSignIn,
): Promise<OpenHost> {
  await fillOnce(database, settings.seed, SCENARIOS[settings.seed])
  const events = createEventHub(randomId())
  const publisher = { name: randomId(), publish: (change: Change) => events.publish(change) }
  const store = createFactStore(database, publisher)
  const demo = await openClock(database, settings.clock)
  const signIn = await openSignIn(settings.seed === 'empty' ? null : august2022Personas())
  // Publish the change, so that the other processes on the database read the clock again.
  if (settings.clock !== 'system' && settings.clock.given) {
    await store.transaction({ kind: 'public' }, async ({ publish }) => publish({ topic: 'clock' }))
  }
  const changes: ChangeListener = {
    ...publisher,
    reloadClock: async () => demo?.reload(),
    connection(state) {
      log.warn({ state }, 'change stream connection')
      // Changes may have been missed: clients read everything again.
      if (state === 'back') events.publish({ topic: 'everything' })
    },
  }
  const host: Host = {
    store,
    sessions: signIn.sessions,
    accounts: signIn.accounts,
    apiClients: createApiClients(database),
    securityLog: signIn.securityLog,
    clock: demo ?? SYSTEM_CLOCK,
    claims: settings.claims,
    lateDeliveries: createLateDeliveries(),
    quotas: { perHour: settings.quotas, realMs: () => Date.now(), addressKey: signIn.addressKey },
    events,
    ready: () => isReady(store),
    failed: (error) => log.error({ err: error }, 'a call failed'),
  }
  return { host, signIn, changes }
}

const SYSTEM_CLOCK: Clock = { now: () => fromEpoch(Date.now()), demo: null }

async function openClock(database: Database, clock: Settings['clock']): Promise<StoredClock | null> {
  if (clock === 'system') return null
  const kept = await openDemoClock(database, clock.start, MOMENTS, () => Date.now())
  // A clock given by a setting starts there, even where it had moved on.
  if (clock.given) await kept.demo.move(clock.start)
  return kept
}

/** A health check must not wait for a database that does not answer. */
const READY_WITHIN_MS = 2_000

async function isReady(store: Host['store']): Promise<boolean> {
  const read = store
    .transaction({ kind: 'public' }, ({ facts }) => facts.storeCount())
    .then(
      () => true,
      () => false,
    )
  return Promise.race([read, pause(READY_WITHIN_MS, false, { ref: false })])
}
