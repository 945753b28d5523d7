import * as z from 'zod/mini'
import { expect, test } from 'vitest'
import type { Access, Endpoint } from '../../src/contract/endpoint.ts'
import openApi from '../../src/contract/openapi.json' with { type: 'json' }
import { contract } from '../../src/contract/table.ts'
import { REASON } from './ask.ts'
import { addressOf, type CommonOperation, EVERY_OPERATION, namesOf, OPERATIONS, requestOf } from './calls.ts'
import { violationsIn } from './json-schema.ts'
import { madeFor } from './made.ts'
import { few } from '../database/few.ts'
import { type Caller, openTestHost, scenario } from './test-host.ts'

const STATUS: Record<CommonOperation, number> = {
  getHealth: 200,
  getOpenApi: 200,
  getEvents: 200,
  getStatus: 200,
  getServiceHistory: 200,
  listIncidents: 200,
  getIncident: 200,
  getSession: 200,
  signIn: 200,
  signOut: 204,
  getSessionMethods: 200,
  getClock: 200,
  moveClock: 200,
  listMyStores: 200,
  getStoreStatus: 200,
  listOrders: 200,
  getOrder: 200,
  listWaivers: 200,
  listLaunches: 200,
  listUpdates: 200,
  addReceipt: 201,
  addReceipts: 201,
  listAccesses: 200,
  getDeliveryQueue: 200,
  getQueuePositions: 200,
  addOrderEvents: 200,
  listPendingOrderEvents: 200,
  getOperationsOverview: 200,
  listAllStores: 200,
  previewPublication: 200,
  publish: 201,
  withdrawPublication: 204,
  getCoverage: 200,
  listDrafts: 200,
  addDraft: 201,
  getDraft: 200,
  listDraftQuestions: 200,
  saveDraft: 200,
  deleteDraft: 204,
  listDeliveries: 200,
  listPlannedLaunches: 200,
  listWaiverProgrammes: 200,
  reverseWaiverUse: 201,
  listAudit: 200,
  listSecurityLog: 200,
  recordExport: 204,
  listQuestions: 200,
  getStoreQuestion: 200,
  askQuestion: 201,
  replyToQuestion: 201,
  closeQuestion: 204,
  listQueue: 200,
  getQuestion: 200,
  doToQuestion: 200,
  getStoreHistory: 200,
  listStorePeople: 200,
  listConversations: 200,
  listTopics: 200,
  escalateTopic: 200,
  replyToTopic: 200,
  findStores: 200,
  findOrder: 200,
  listCannedAnswers: 200,
  addCannedAnswer: 201,
  getCannedAnswer: 200,
  saveCannedAnswer: 200,
  deleteCannedAnswer: 204,
}

const EARLY: Partial<Record<CommonOperation, number>> = {
  getIncident: 404,
  getCoverage: 404,
  addReceipt: 422,
  addReceipts: 422,
}

/** The status of a reversal by moment: before the use there is nothing to reverse, after it only once. */
const REVERSED: Readonly<Record<string, number>> = { 'last-minute': 201, october: 409, april: 409 }

const CALLER: Partial<Record<Access, Caller>> = {
  intake: 'apiClient',
  operations: 'ops',
  support: 'support',
  store_support: 'support',
}

interface Described {
  readonly operationId: string
  readonly responses: Record<
    string,
    { readonly content?: Record<string, { readonly schema?: Record<string, unknown> }> }
  >
}

const schemas = openApi.components.schemas as Record<string, unknown>
const described = Object.values(openApi.paths)
  .flatMap((path) => Object.values(path) as Described[])
  .map((each) => [each.operationId, each] as const)

function answerSchema(operation: CommonOperation): Record<string, unknown> {
  const responses = Object.fromEntries(described)[operation]?.responses
  const schema = responses?.[STATUS[operation]]?.content?.['application/json']?.schema
  if (schema === undefined) throw new Error(`openapi.json has no answer of ${operation}`)
  return schema
}

test('the document describes exactly the operations of the table', () => {
  expect(described.map(([id]) => id).sort()).toEqual([...EVERY_OPERATION].sort())
})

test.each(OPERATIONS)('%s matches the contract at every moment', async (operation) => {
  const { as, moveTo, failures } = openTestHost({ seed: few })
  for (const { id, at } of scenario.moments) {
    await moveTo(at)
    const names = await madeFor({ as }, operation, namesOf(scenario.storyStores.inQueue))
    const response = await as(CALLER[contract[operation].access] ?? 'store-owner')(
      addressOf(operation, names),
      requestOf(operation, REASON),
    )
    // The first moment is before the incident of the other moments.
    const atFirst = id === 'friday-night' ? EARLY[operation] : undefined
    const early = operation === 'reverseWaiverUse' ? (REVERSED[id] ?? 422) : atFirst
    if ((early ?? STATUS[operation]) === STATUS[operation]) await expectAnswer(operation, response)
    expect(response.status).toBe(early ?? STATUS[operation])
  }
  expect(failures).toEqual([])
})

async function expectAnswer(operation: CommonOperation, response: Response): Promise<void> {
  const type = response.headers.get('content-type')
  if (operation === 'getEvents') {
    expect(type).toBe('text/event-stream')
    await response.body?.cancel()
  } else if (STATUS[operation] === 204) {
    expect(await response.text()).toBe('')
  } else {
    expect(type).toBe('application/json; charset=utf-8')
    expect(response.headers.get('dockboard-as-of')).not.toBeNull()
    const body: unknown = await response.json()
    expect(violationsIn(answerSchema(operation), body, schemas)).toEqual([])
    const { response: schema }: Endpoint = contract[operation]
    expect(schema && z.parse(schema, body)).toEqual(body)
  }
}
