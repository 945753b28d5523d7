import type { Endpoint } from '../../src/contract/endpoint.ts'
import { contract, type Contract, type Operation } from '../../src/contract/table.ts'
import { SUSPENSION } from '../../src/scenario/updates/suspension.ts'
import { sending } from './ask.ts'
import { REQUEST } from './publish-requests.ts'
import { scenario } from './test-host.ts'

/** Operations that exist only on hosts with accounts (tests/sign-in). */
export type AccountOperation = {
  [O in Operation]: Contract[O] extends { accounts: true } ? O : never
}[Operation]
export type CommonOperation = Exclude<Operation, AccountOperation>

const needsAccounts = (operation: Operation): operation is AccountOperation =>
  (contract[operation] as Endpoint).accounts === true
export const EVERY_OPERATION = Object.keys(contract) as Operation[]
export const ACCOUNT_OPERATIONS = EVERY_OPERATION.filter(needsAccounts)
/** Operations of every host. */
export const OPERATIONS = EVERY_OPERATION.filter((each): each is CommonOperation => !needsAccounts(each))

/** The parameters of a path. */
export interface Names {
  readonly storeId: string
  readonly orderId: string
  readonly incidentId: string
  readonly updateId: string
  readonly publicationId: string
  readonly draftId: string
  readonly questionId: string
  readonly answerId: string
  readonly orderNumber: string
  readonly topic: string
}

export function addressOf(operation: Operation, names: Names): string {
  return contract[operation].path.replaceAll(/\{(\w+)\}/g, (_, name: keyof Names) => names[name])
}

/** Returns the ids of a store at a moment when its order is placed and the incident is published. */
export function namesOf(storeId: string): Names {
  const own = scenario.orders.find(({ order }) => order.storeId === storeId)
  if (own === undefined) throw new Error(`no order of ${storeId}`)
  const { id: updateId, incidentId } = SUSPENSION
  const { id: orderId, number: orderNumber } = own.order
  // The story has no draft, question or scheduled publication. `made.ts` creates one, and again for each
  // deletion.
  const made = { publicationId: NONE, draftId: NONE, questionId: NONE, answerId: NONE }
  return { storeId, orderId, orderNumber, incidentId, updateId, topic: 'stock_cover', ...made }
}

const NONE = '0'.repeat(32)

/** An order of the store in the queue, placed before the story begins. */
const PLACED = {
  id: 'placed-1',
  number: 'SO990000001',
  at: '2022-08-01T09:00:00-04:00',
  kind: 'placed',
  licence: scenario.stores.find(({ id }) => id === scenario.storyStores.inQueue)?.licence,
  orderKind: 'weekly',
  planned: { day: '2022-08-05', hours: { from: '09:00', to: '13:00' } },
  lines: [{ sku: '990101', product: 'Harbour Fog flower, 3.5 g', ordered: 4 }],
}

/** The order with which a store used a waiver in September, and that waiver. */
export const EMERGENCY_ORDER =
  scenario.orders.find(
    ({ order }) => order.storeId === scenario.storyStores.deliveredBefore && order.kind === 'emergency',
  )?.order.id ?? NONE
export const EMERGENCY_WAIVER =
  scenario.network.measures.find((each) => each.kind === 'fee_waiver' && each.fee === 'emergency_order')?.id ?? NONE

let written = 0

/** Returns a canned answer with a unique name, so that each call is accepted. */
function cannedContent() {
  written += 1
  const name = `Paused, ${written}`
  return { name: { en: name, fr: name }, text: { en: '{headline}', fr: '{headline}' } }
}

const TAKES_CANNED = new Set<Operation>(['addCannedAnswer', 'saveCannedAnswer'])

/** A valid body for each operation with a body. A missing one fails the suites over the whole table. */
const BODIES: Partial<Record<Operation, unknown>> = {
  signIn: { persona: 'support' },
  moveClock: { moment: 'first-morning' },
  addReceipt: { updateId: SUSPENSION.id, kind: 'acknowledged' },
  addReceipts: { updateId: SUSPENSION.id, kind: 'acknowledged' },
  addOrderEvents: { events: [PLACED] },
  changePassword: { current: 'nine calm otters row', next: 'two green rivers meet' },
  invite: { email: 'noor@shop.example', role: 'retailer', storeIds: [scenario.storyStores.inQueue] },
  acceptInvitation: { code: 'x'.repeat(43), name: 'Noor Vance', password: 'nine calm otters row' },
  previewPublication: { publishRequest: REQUEST, storeIds: [scenario.storyStores.inQueue] },
  publish: { publishRequest: REQUEST, confirmed: true, draftId: null },
  recordExport: { list: 'stores', items: 12 },
  addDraft: { title: 'Storm', content: '{"headline":"Storm"}' },
  saveDraft: { title: 'Storm', content: '{"headline":"Ice storm"}' },
  reverseWaiverUse: {
    storeId: scenario.storyStores.deliveredBefore,
    waiverId: EMERGENCY_WAIVER,
    orderId: EMERGENCY_ORDER,
    reason: { en: 'The order went out by mistake.', fr: 'La commande est partie par erreur.' },
  },
  askQuestion: { topic: 'stock_cover', orderId: null, text: 'We run out on Saturday. What can we do?' },
  replyToQuestion: { text: 'Friday would do as well.' },
  doToQuestion: { kind: 'claim' },
  replyToTopic: {
    questionIds: [NONE],
    text: { en: 'It comes on Friday.', fr: 'Elle arrive vendredi.' },
  },
  changePerson: { role: 'retailer', storeIds: [scenario.storyStores.inQueue], disabled: false },
}

export function requestOf(operation: Operation, headers: Record<string, string> = {}): RequestInit {
  const endpoint: Endpoint = contract[operation]
  if (endpoint.body === undefined) return { method: endpoint.method, headers }
  const body = TAKES_CANNED.has(operation) ? cannedContent() : BODIES[operation]
  if (body === undefined) throw new Error(`tests/contract/calls.ts has no body for ${operation}`)
  const asked = endpoint.conditional === true ? { 'if-match': '*' } : {}
  return sending(endpoint.method === 'PUT' ? 'PUT' : 'POST', body, { ...asked, ...headers })
}
