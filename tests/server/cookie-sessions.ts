import type { Sessions } from '../../src/api/accounts/sessions.ts'
import { PERSONAS, type Scenario } from '../../src/scenario/scenario.ts'

/** Sessions without a secret: the cookie names the persona. `revoked` lists revoked sessions. */
export function cookieSessions(personas: Scenario['personas'], revoked: ReadonlySet<string> = new Set()): Sessions {
  const named = (name: string | undefined) => PERSONAS.find((each) => each === name)
  return {
    methods: async () => ({
      password: false,
      personas: PERSONAS.map((id) => ({ id, person: personas[id] })),
    }),
    async caller(request) {
      const persona = named(/persona=([\w-]+)/.exec(request.headers.get('cookie') ?? '')?.[1])
      if (persona === undefined) return null
      return revoked.has(persona) ? 'expired' : personas[persona]
    },
    attempt: async () => null,
    async signIn(credentials) {
      const persona = 'persona' in credentials ? named(credentials.persona) : undefined
      if (persona === undefined) return { rejected: 'refused', actor: { kind: 'nobody' } }
      return {
        person: personas[persona],
        headers: { 'set-cookie': `persona=${persona}; Path=/; HttpOnly; SameSite=Lax` },
      }
    },
    signOut: async () => ({ headers: { 'set-cookie': 'persona=; Path=/; Max-Age=0' } }),
    peopleOf: async () => ({ people: [], total: 0 }),
  }
}
