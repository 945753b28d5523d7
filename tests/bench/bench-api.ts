import type { ApiClients, Sessions } from '../../src/api/accounts/sessions.ts'
import { type Api, createApi } from '../../src/api/app.ts'
import { createEventHub } from '../../src/api/events/event-hub.ts'
import type { FactStore } from '../../src/api/fact-store.ts'
import type { Person } from '../../src/domain/stores/person.ts'
import type { Instant } from '../../src/domain/time/instant.ts'
import { PERSONA_HOST } from '../contract/persona-callers.ts'

interface Parts {
  readonly store: FactStore
  readonly now: Instant
  /** Who calls. */
  readonly caller: () => Person
  readonly apiClients?: ApiClients
}

/** The whole API over a store, at one instant, without sign-in. Throws what a call fails with. */
export function benchApi({ store, now, caller, apiClients = PERSONA_HOST.apiClients }: Parts): Api {
  const sessions: Sessions = {
    methods: async () => ({ password: false, personas: [] }),
    caller: async () => caller(),
    attempt: async () => null,
    signIn: async () => ({ rejected: 'refused', actor: { kind: 'nobody' } }),
    signOut: async () => ({}),
    peopleOf: async () => ({ people: [], total: 0 }),
  }
  return createApi({
    ...PERSONA_HOST,
    apiClients,
    store,
    sessions,
    securityLog: { record: async () => undefined },
    clock: { now: () => now, demo: null },
    events: createEventHub('bench'),
    failed(error) {
      throw error
    },
  })
}
