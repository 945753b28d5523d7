import type { Sessions, Caller } from '../src/api/accounts/sessions.ts'
import { inOrderToSpeakTo } from '../src/domain/stores/store-people.ts'
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
    async peopleOf(storeId, { after, limit }) {
      const people = PERSONAS.map((persona) => personas[persona])
      const last = people.find(({ id }) => id === after?.id)
      if (after !== null && last === undefined) return null
      const held = people
        .filter(({ storeIds }) => storeIds.includes(storeId))
        .map(({ id, name }) => ({ id, name, since: null, disabled: false }))
      const rest = held.filter((each) => !after || !last || inOrderToSpeakTo(each, { ...last, ...after }) > 0)
      return { people: rest.toSorted(inOrderToSpeakTo).slice(0, limit), total: held.length }
    },
  }
}
