import { render } from '@testing-library/react'
import { vi } from 'vitest'
import { createMemoryHost } from '../../mocks/host.ts'
import { createDemoClock } from '../../mocks/demo-clock.ts'
import type { MemoryStore } from '../../mocks/memory-store.ts'
import { createPersonaSessions, type PersonaSession } from '../../mocks/persona-sessions.ts'
import { memorySlot } from '../../mocks/slot.ts'
import { createApi } from '../../src/api/app.ts'
import { createApp } from '../../src/app/App.tsx'
import { languageOfPath } from '../../src/app/i18n/language.tsx'
import { instant } from '../../src/domain/time/instant.ts'
import { august2022 } from '../../src/scenario/august-2022.ts'
import type { Persona, Scenario } from '../../src/scenario/scenario.ts'

export const seed = august2022()

interface Circumstances {
  /** The instant, with its offset. */
  readonly at?: string
  readonly persona?: Persona
  readonly scenario?: Scenario
  /** Answers every call from the first on; `answer` is what the api itself answers. */
  readonly instead?: (request: Request, answer: OpenedApp['answer']) => Response | Promise<Response>
}

export interface OpenedApp {
  readonly store: MemoryStore
  /** Answers every call instead of the api, until `null` is given. */
  failWith(answer: ((request: Request) => Response | Promise<Response>) | null): void
  /** What the api itself answers. */
  answer(request: Request): Promise<Response>
  /** Ends the session, as time would. */
  endSession(): void
}

/** Opens the app at an address, over the real api in memory: no port, no service worker, the clock where it is set. */
export async function openApp(
  path: string,
  { at = '2022-08-09T09:00:00-04:00', persona, scenario = seed, instead }: Circumstances = {},
): Promise<OpenedApp> {
  // Real time stands still for the demo clock, so that an instant of the story is that instant.
  const clock = createDemoClock(instant(at), scenario.moments, memorySlot(), () => 0)
  const session = memorySlot<PersonaSession>()
  const sessions = createPersonaSessions(scenario.personas, session, () => 0)
  if (persona) session.write({ persona, endsMs: 1 })
  const failed = (error: unknown): never => {
    throw error
  }
  const host = createMemoryHost({ seed: scenario, sessions, clock, name: 'test', failed })
  const api = createApi(host)
  const answer: OpenedApp['answer'] = (request) => api.fetch(request)
  let failure: ((request: Request) => Response | Promise<Response>) | null =
    instead === undefined ? null : (request) => instead(request, answer)
  vi.stubGlobal('fetch', async (input: string, init: RequestInit) => {
    const { signal: _, ...rest } = init
    const request = new Request(new URL(input, 'http://test/'), rest)
    // Events are another test's; here nothing may stay open.
    if (request.url.endsWith('/api/events')) return new Response(null, { status: 503 })
    return failure === null ? api.fetch(request) : failure(request)
  })
  window.history.replaceState(null, '', path)
  render(await createApp(languageOfPath(path), null))
  return {
    store: host.store,
    failWith: (given) => {
      failure = given
    },
    answer,
    endSession: () => {
      if (persona) session.write({ persona, endsMs: -1 })
    },
  }
}
