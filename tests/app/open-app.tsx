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
  /** An instant with its offset. */
  readonly at?: string
  readonly persona?: Persona
  readonly scenario?: Scenario
  /** Responds to every request from the start. `answer` is the API’s own response. */
  readonly instead?: (request: Request, answer: OpenedApp['answer']) => Response | Promise<Response>
}

export interface OpenedApp {
  readonly store: MemoryStore
  /** Responds to every request instead of the API until called with `null`. */
  failWith(answer: ((request: Request) => Response | Promise<Response>) | null): void
  /** Returns the API’s own response. */
  answer(request: Request): Promise<Response>
  /** Ends the session, like expiry does. */
  endSession(): void
}

/** Opens the app at an address over the API in memory: no port, no service worker, and a stopped clock. */
export async function openApp(
  path: string,
  { at = '2022-08-09T09:00:00-04:00', persona, scenario = seed, instead }: Circumstances = {},
): Promise<OpenedApp> {
  // Real time is stopped, so the clock stays at the given instant.
  const clock = createDemoClock(instant(at), scenario.moments, memorySlot(), () => 0)
  const session = memorySlot<PersonaSession>()
  const sessions = createPersonaSessions(scenario.personas, session, () => 0)
  if (persona) session.write({ persona, endsMs: 1 })
  const failed = (error: unknown): never => {
    throw error
  }
  const host = createMemoryHost({ seed: scenario, sessions, clock, realMs: () => 0, name: 'test', failed })
  const api = createApi(host)
  const answer: OpenedApp['answer'] = (request) => api.fetch(request)
  let failure: ((request: Request) => Response | Promise<Response>) | null =
    instead === undefined ? null : (request) => instead(request, answer)
  vi.stubGlobal('fetch', async (input: string, init: RequestInit) => {
    const { signal: _, ...rest } = init
    const request = new Request(new URL(input, 'http://test/'), rest)
    // These tests do not cover events, and an open stream would outlive a test.
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
