import { act } from '@testing-library/react'
import { escalationChange } from '../../mocks/added.ts'
import type { AskedQuestion, QuestionOwner } from '../../src/domain/questions/asked-question.ts'
import { instant } from '../../src/domain/time/instant.ts'
import type { Escalation } from '../../src/domain/questions/escalation.ts'
import { type OpenedApp, seed } from './open-app.tsx'

export const OMAR: QuestionOwner = { id: 'e'.repeat(32), name: 'Omar Diallo' }
const AT = instant('2022-08-09T08:59:00-04:00')
const ENGLISH = 'We are out of it. When do you restart?'

/** A question of the store in the queue, as it would be kept; its number makes its id. */
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

/** Keeps an escalation, and its draft while it is open. */
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

/** The questions as they are kept by now, by their id. */
export function storedQuestions({ store }: OpenedApp): ReadonlyMap<string, AskedQuestion> {
  return new Map(
    store
      .added()
      .flatMap((added) => (added.type === 'question' ? [[added.fact.id, added.fact] as const] : [])),
  )
}

/** Goes to a page of the app that is open, so that it first asks once all is kept. */
export async function goTo(path: string): Promise<void> {
  await act(async () => {
    window.history.pushState(null, '', path)
    // The code of the support console comes by itself: here, and not in the middle of what a test does next.
    await import('../../src/app/SupportConsole.tsx')
  })
}
