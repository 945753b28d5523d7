import type { Sessions, Caller } from '../src/api/accounts/sessions.ts'
import { HOUR } from '../src/domain/time/instant.ts'
import { type Persona, PERSONAS, type Scenario } from '../src/scenario/scenario.ts'
import type { Slot } from './slot.ts'

export interface PersonaSession {
  readonly persona: Persona
  /** End of the session, in real milliseconds. */
  readonly endsMs: number
}

const LENGTH_MS = 8 * HOUR

/** Sign-in as one of the demonstration's personas, without a password. `slot` stores the session. */
export function createPersonaSessions(
  personas: Scenario['personas'],
  slot: Slot<PersonaSession>,
  realMs: () => number,
): Sessions {
  return {
    methods: async () => ({
      password: false,
      personas: PERSONAS.map((id) => ({ id, person: personas[id] })),
    }),
    async caller(): Promise<Caller> {
      const session = slot.read()
      if (session === null) return null
      return realMs() < session.endsMs ? personas[session.persona] : 'expired'
    },
    attempt: async () => null,
    async signIn(credentials) {
      const persona = 'persona' in credentials ? PERSONAS.find((id) => id === credentials.persona) : undefined
      if (persona === undefined) return { rejected: 'refused', actor: { kind: 'nobody' } }
      slot.write({ persona, endsMs: realMs() + LENGTH_MS })
      return { person: personas[persona] }
    },
    async signOut() {
      slot.write(null)
      return {}
    },
    peopleOf: async (storeId) =>
      PERSONAS.map((persona) => personas[persona])
        .filter(({ storeIds }) => storeIds.includes(storeId))
        .map(({ id, name }) => ({ id, name, since: null, disabled: false })),
  }
}
