import { read, sending } from './ask.ts'
import { type Caller, scenario, type TestHost } from './test-host.ts'

/** A question as stores and support read it. */
export interface Question {
  readonly id: string
  readonly state: string
  readonly escalatedAt?: string | null
  readonly update: { readonly id: string; readonly headline: { readonly en: string } } | null
  readonly messages: readonly { readonly from: string; readonly text: string }[]
}

export interface Topic {
  readonly topic: string
  readonly asked: number
  readonly sinceUpdate: number
  readonly unanswered: number
  readonly stores: number
  readonly escalation: { readonly stores: number; readonly missing: number } | null
  readonly regions: readonly {
    readonly region: string
    readonly asked: number
    readonly unanswered: number
  }[]
  readonly questions: readonly { readonly id: string; readonly language: string | null }[]
}

const ownerOf = (storeId: string): Caller =>
  scenario.personas['store-owner'].storeIds.includes(storeId) ? 'store-owner' : 'chain-owner'

/** Actions of stores and support on questions, each with its own caller. */
export function askingAt({ as }: Pick<TestHost, 'as'>) {
  const support = as('support')
  const ofStore = (storeId: string) => `/api/stores/${storeId}/questions`
  return {
    ask: (storeId: string, topic = 'restart', text = 'When do you restart? We are out of it.') =>
      read<Question>(as(ownerOf(storeId)), ofStore(storeId), sending('POST', { topic, orderId: null, text })),
    async own(storeId: string) {
      const { items } = await read<{ items: Question[] }>(as(ownerOf(storeId)), ofStore(storeId))
      return items
    },
    say: (storeId: string, id: string, text: string) =>
      as(ownerOf(storeId))(`${ofStore(storeId)}/${id}/messages`, sending('POST', { text })),
    close: (storeId: string, id: string) => as(ownerOf(storeId))(`${ofStore(storeId)}/${id}`, { method: 'DELETE' }),
    shown: (id: string) => read<Question>(support, `/api/support/questions/${id}`),
    queue: async () => (await read<{ items: Question[] }>(support, '/api/support/questions')).items,
    doTo: (id: string, action: object) => support(`/api/support/questions/${id}/actions`, sending('POST', action)),
    topics: async () => (await read<{ topics: Topic[] }>(support, '/api/support/topics')).topics,
    escalate: (topic = 'restart') => support(`/api/support/topics/${topic}/draft`, { method: 'POST' }),
    reply: (questionIds: readonly string[], headers = {}, text: object = BOTH) =>
      support('/api/support/topics/restart/replies', sending('POST', { questionIds, text }, headers)),
  }
}

export const BOTH = { en: 'On Thursday.', fr: 'Jeudi.' }
