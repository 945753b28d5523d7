import { act } from '@testing-library/react'
import { escalationChange } from '../../mocks/added.ts'
import type { AskedQuestion, QuestionOwner } from '../../src/domain/questions/asked-question.ts'
import { instant } from '../../src/domain/time/instant.ts'
import type { Escalation } from '../../src/domain/questions/escalation.ts'
import { type OpenedApp, seed } from './open-app.tsx'

export const OMAR: QuestionOwner = { id: 'e'.repeat(32), name: 'Omar Diallo' }
const AT = instant('2022-08-09T08:59:00-04:00')
const ENGLISH = 'We are out of it. When do you restart?'

/** Returns a question of the store in the queue. Its number determines its id. */
export function questionsAsked(
  number: number,
  { text = ENGLISH, ...change }: Partial<AskedQuestion> & { text?: string } = {},
): AskedQuestion {
  return {
    id: String(number).padStart(32, 'a'),
    storeId: seed.storyStores.inQueue,
    topic: 'restart',
    orderId: null,
    askedAt: AT,
    state: 'new',
    owner: null,
    escalatedAt: null,
    escalationId: null,
    declinedUpdateId: null,
    closedAt: null,
    messages: [{ id: 'b'.repeat(32), from: 'store', text, at: AT, by: null }],
    version: 1,
    ...change,
  }
}

const signed = { by: OMAR.id, at: AT }

export function storeQuestions({ store }: OpenedApp, ...questions: readonly AskedQuestion[]): void {
  for (const fact of questions) store.receive({ type: 'question', fact, signed })
}

/** Stores an escalation, and its draft while it is open. */
export function keepEscalation({ store }: OpenedApp, escalation: Escalation): void {
  store.receive({ ...escalationChange(escalation), signed })
  if (!escalation.open) return
  const { id, topic } = escalation
  const fact = {
    id,
    title: '',
    content: JSON.stringify({ topic }),
    savedAt: AT,
    savedBy: OMAR.name,
    version: 1,
  }
  store.receive({ type: 'draft', fact, signed })
}

/** Returns the stored questions by id. */
export function storedQuestions({ store }: OpenedApp): ReadonlyMap<string, AskedQuestion> {
  return new Map(
    store.added().flatMap((added) => (added.type === 'question' ? [[added.fact.id, added.fact] as const] : [])),
  )
}

/** Navigates to a page of the open app, so that its requests come after all data is stored. */
export async function goTo(path: string): Promise<void> {
  await act(async () => {
    window.history.pushState(null, '', path)
    // Preloads the support console’s code, which would otherwise load during the next step.
    await import('../../src/app/SupportConsole.tsx')
  })
}
