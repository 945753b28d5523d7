import * as z from 'zod'
import { formOfTemplate } from '../src/app/operations/publishing/templates.ts'
import type { Bilingual } from '../src/domain/facts/bilingual.ts'
import { day } from '../src/domain/time/day.ts'
import { august2022 } from '../src/scenario/august-2022.ts'
import type { Persona } from '../src/scenario/scenario.ts'

/** One screen in one state and one language. */
export interface Screen {
  /** The prefix of its picture file names. */
  readonly name: string
  /** `{id}` stands for the id of the last object that the calls created. */
  readonly path: string
  /** The persona that signs in. Anonymous if absent. */
  readonly persona?: Persona
  /** The instant at which the demo clock is set, with its offset. */
  readonly moment?: string
  /** API calls, made after signing in, that set up the state: a failure, a draft, a question. */
  readonly calls?: readonly Call[]
  /** The names of buttons to press in order once the page has loaded. */
  readonly presses?: readonly string[]
}

interface State extends Omit<Screen, 'presses'> {
  readonly presses?: readonly Bilingual[]
}

const Made = z.object({ id: z.string() })

/** Returns the path of a screen, with `{id}` replaced by an id from the responses. */
export function placeOf(path: string, answers: readonly string[]): string {
  if (!path.includes('{id}')) return path
  const made = answers.flatMap((answer) => {
    const read = Made.safeParse(answer === '' ? null : JSON.parse(answer))
    return read.success ? [read.data.id] : []
  })
  return path.replace('{id}', made.at(-1) ?? '')
}

export interface Call {
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly body?: unknown
}

const { storyStores, orders, network, receipts, cannedAnswers } = august2022()
const orderId =
  orders.findLast(({ order }) => order.storeId === storyStores.inQueue && order.placedAt < '2022-08-05')?.order.id ?? ''
const store = (id: string) => `/stores/${id}`
/** The update of the story that stores viewed one after another. */
const shownOne = network.updates.findLast(({ id }) => receipts.some(({ updateId }) => updateId === id))?.id ?? ''
const recovering = { persona: 'ops', moment: '2022-08-12T12:00:00-04:00' } as const

const DRAFTED: Call = {
  method: 'POST',
  path: '/api/operations/drafts',
  body: {
    title: 'Deliveries to stores are suspended',
    content: JSON.stringify(formOfTemplate('supplier_outage', day('2022-08-09'), '2022-08-09T11:00')),
  },
}

/** The questions that the store asks, in order. */
const ASKED: readonly Call[] = [
  { topic: 'restart', orderId, text: 'We are running out of everything. When do you restart?' },
  {
    topic: 'other',
    orderId: null,
    text: 'May the driver use the side door?\nThe front one is being mended.',
  },
].map((body) => ({ method: 'POST', path: `/api/stores/${storyStores.inQueue}/questions`, body }))

/** The same calls, then support signs in at the queue again. */
const ASKED_BY_STORE: readonly Call[] = [
  { method: 'POST', path: '/api/session', body: { persona: 'store-owner' } },
  ...ASKED,
  { method: 'POST', path: '/api/session', body: { persona: 'support' } },
]

const SHOW: Bilingual = { en: 'Show the store', fr: 'Afficher le magasin' }
const ALOUD: Bilingual = { en: 'To read aloud', fr: 'À lire à voix haute' }

/** Each screen with its state, before languages are added. */
const STATES: readonly State[] = [
  { name: 'status-before', path: '/', moment: '2022-08-05T23:00:00-04:00' },
  { name: 'status-paused', path: '/' },
  { name: 'status-recovering', path: '/', moment: '2022-08-12T12:00:00-04:00' },
  { name: 'status-resolved', path: '/', moment: '2022-09-01T12:00:00-04:00' },
  { name: 'history', path: '/history' },
  { name: 'history-day', path: '/history/2022-08-08' },
  ...network.incidents
    .filter(({ kind }) => kind === 'data')
    .map(({ id, startedOn }) => ({
      name: `incident-data-${startedOn.slice(0, 4)}`,
      path: `/incidents/${id}`,
    })),
  { name: 'incident-unreachable', path: '/incidents/fail-503' },
  { name: 'not-found', path: '/nowhere' },
  { name: 'sign-in', path: '/sign-in' },
  { name: 'accept', path: '/accept#a-code-of-nobody' },
  { name: 'my-stores', path: '/stores', persona: 'chain-owner' },
  {
    name: 'my-stores-recovering',
    path: '/stores',
    persona: 'chain-owner',
    moment: '2022-08-12T12:00:00-04:00',
  },
  {
    name: 'my-stores-filtered',
    path: '/stores?outlook=in_queue,confirmed&q=toronto',
    persona: 'chain-owner',
    moment: '2022-08-12T12:00:00-04:00',
  },
  { name: 'my-stores-filtered-none', path: '/stores?outlook=delivered&q=wawa', persona: 'chain-owner' },
  {
    name: 'customer-card',
    path: `${store(storyStores.inQueue)}/card`,
    persona: 'store-owner',
  },
  {
    name: 'customer-card-recovering',
    path: `${store(storyStores.inQueue)}/card`,
    persona: 'store-owner',
    moment: '2022-08-12T12:00:00-04:00',
  },
  {
    name: 'store-in-queue-before',
    path: store(storyStores.inQueue),
    persona: 'store-owner',
    moment: '2022-08-05T23:00:00-04:00',
  },
  { name: 'store-in-queue-paused', path: store(storyStores.inQueue), persona: 'store-owner' },
  {
    name: 'store-in-queue-no-plan',
    path: store(storyStores.inQueue),
    persona: 'store-owner',
    moment: '2022-08-10T17:20:00-04:00',
  },
  {
    name: 'store-in-queue-range',
    path: store(storyStores.inQueue),
    persona: 'store-owner',
    moment: '2022-08-11T12:00:00-04:00',
  },
  {
    name: 'store-in-queue-confirmed',
    path: store(storyStores.inQueue),
    persona: 'store-owner',
    moment: '2022-08-12T12:00:00-04:00',
  },
  {
    name: 'store-in-queue-later',
    path: store(storyStores.inQueue),
    persona: 'store-owner',
    moment: '2022-09-01T12:00:00-04:00',
  },
  { name: 'questions', path: `${store(storyStores.inQueue)}/questions`, persona: 'store-owner' },
  {
    name: 'questions-asked',
    path: `${store(storyStores.inQueue)}/questions`,
    persona: 'store-owner',
    calls: ASKED,
  },
  { name: 'support-none', path: '/support', persona: 'support' },
  { name: 'support-queue', path: '/support', persona: 'support', calls: ASKED_BY_STORE },
  {
    name: 'support-question',
    path: '/support/questions/{id}',
    persona: 'support',
    calls: ASKED_BY_STORE,
  },
  {
    name: 'support-question-answer',
    path: '/support/questions/{id}',
    persona: 'support',
    calls: ASKED_BY_STORE.toSpliced(2, 1),
    presses: [
      { en: 'Claim', fr: 'Prendre en charge' },
      { en: 'Show the store’s facts', fr: 'Consulter les faits du magasin' },
      { en: 'Use this answer', fr: 'Reprendre cette réponse' },
    ],
  },
  { name: 'support-question-unreachable', path: '/support/questions/fail-503', persona: 'support' },
  { name: 'support-answers', path: '/support/answers', persona: 'support' },
  { name: 'support-answer', path: `/support/answers/${cannedAnswers[0]?.id}`, persona: 'support' },
  { name: 'support-answer-new', path: '/support/answers/new', persona: 'support' },
  { name: 'support-topics-none', path: '/support/topics', persona: 'support' },
  {
    name: 'support-topics',
    path: '/support/topics',
    persona: 'support',
    calls: [
      { method: 'POST', path: '/api/session', body: { persona: 'store-owner' } },
      ...ASKED,
      { method: 'POST', path: '/api/session', body: { persona: 'support' } },
      { method: 'POST', path: '/api/support/topics/restart/draft' },
    ],
  },
  {
    name: 'ops-incidents-asked',
    path: '/operations/incidents',
    persona: 'ops',
    calls: [
      { method: 'POST', path: '/api/session', body: { persona: 'store-owner' } },
      ...ASKED,
      { method: 'POST', path: '/api/session', body: { persona: 'support' } },
      { method: 'POST', path: '/api/support/topics/restart/draft' },
      { method: 'POST', path: '/api/session', body: { persona: 'ops' } },
    ],
  },
  { name: 'support-store', path: `/support/stores/${storyStores.inQueue}`, persona: 'support' },
  {
    name: 'support-store-seen',
    path: `/support/stores/${storyStores.inQueue}`,
    persona: 'support',
    calls: ASKED_BY_STORE,
    presses: [SHOW],
  },
  {
    name: 'support-script-paused',
    path: `/support/stores/${storyStores.inQueue}`,
    persona: 'support',
    presses: [SHOW, ALOUD],
  },
  {
    name: 'support-script-range',
    path: `/support/stores/${storyStores.inQueue}`,
    persona: 'support',
    moment: '2022-08-11T12:00:00-04:00',
    presses: [SHOW, ALOUD],
  },
  {
    name: 'support-script-later',
    path: `/support/stores/${storyStores.inQueue}`,
    persona: 'support',
    moment: '2022-09-01T12:00:00-04:00',
    presses: [SHOW, ALOUD],
  },
  { name: 'store-in-process-paused', path: store(storyStores.inProcess), persona: 'chain-owner' },
  {
    name: 'store-in-process-on-its-way',
    path: store(storyStores.inProcess),
    persona: 'chain-owner',
    moment: '2022-08-11T12:00:00-04:00',
  },
  { name: 'store-delivered-paused', path: store(storyStores.deliveredBefore), persona: 'chain-owner' },
  { name: 'store-unreachable', path: store('fail-503'), persona: 'store-owner' },
  { name: 'orders', path: `${store(storyStores.inQueue)}/orders`, persona: 'store-owner' },
  { name: 'order', path: `${store(storyStores.inQueue)}/orders/${orderId}`, persona: 'store-owner' },
  { name: 'ops-incidents', path: '/operations/incidents', persona: 'ops' },
  { name: 'ops-publish', path: '/operations/publish', persona: 'ops' },
  { name: 'ops-draft', path: '/operations/publish/{id}', persona: 'ops', calls: [DRAFTED] },
  { name: 'ops-launches', path: '/operations/launches', persona: 'ops' },
  { name: 'ops-launches-table', path: '/operations/launches?view=table', persona: 'ops' },
  {
    name: 'ops-waivers',
    path: '/operations/waivers',
    persona: 'ops',
    moment: '2022-10-01T00:00:00-04:00',
  },
  { name: 'ops-people', path: '/operations/people', persona: 'ops' },
  { name: 'ops-audit', path: '/operations/audit', persona: 'ops' },
  { name: 'ops-security-log', path: '/operations/security-log', persona: 'ops' },
  { name: 'ops-security-log-none', path: '/operations/security-log?event=token_made', persona: 'ops' },
  {
    name: 'order-confirmed',
    path: `${store(storyStores.inQueue)}/orders/${orderId}`,
    persona: 'store-owner',
    moment: '2022-08-12T12:00:00-04:00',
  },
  { name: 'ops-network-paused', path: '/operations', persona: 'ops', moment: '2022-08-09T23:30:00-04:00' },
  { name: 'ops-network-recovering', path: '/operations', ...recovering },
  {
    name: 'ops-network-filtered',
    path: '/operations?outlook=confirmed&region=North&sort=-place',
    ...recovering,
  },
  { name: 'ops-network-filtered-none', path: '/operations?outlook=paused&q=nowhere', ...recovering },
  { name: 'ops-network-silent', path: '/operations', persona: 'ops', moment: '2022-08-18T12:00:00-04:00' },
  { name: 'ops-network-later', path: '/operations', persona: 'ops', moment: '2022-09-01T12:00:00-04:00' },
  {
    name: 'ops-coverage',
    path: `/operations/updates/${shownOne}`,
    persona: 'ops',
    moment: '2022-08-13T09:00:00-04:00',
  },
  { name: 'ops-recovery-paused', path: '/operations/recovery', persona: 'ops' },
  { name: 'ops-recovery', path: '/operations/recovery', persona: 'ops', moment: '2022-08-12T12:00:00-04:00' },
]

export const SCREENS: readonly Screen[] = STATES.flatMap(({ name, path, presses = [], ...state }) => [
  { ...state, name: `${name}-en`, path, presses: presses.map(({ en }) => en) },
  {
    ...state,
    name: `${name}-fr`,
    path: path === '/' ? '/fr/' : `/fr${path}`,
    presses: presses.map(({ fr }) => fr),
  },
])
