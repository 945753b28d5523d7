import { sending } from './ask.ts'
import type { Fetch } from './test-host.ts'

const both = (text: string) => ({ en: text, fr: `${text} (fr)` })
const EVERYONE = { kind: 'everyone' }

/** What was said of an incident that nobody knew of; every part that it does not have is none. */
export const UPDATE = {
  status: 'investigating',
  impact: 'major',
  services: [{ id: 'store-deliveries', status: 'degraded_performance' }],
  scope: EVERYONE as object,
  headline: both('An ice storm slows deliveries.'),
  body: both('Trucks leave late. Nothing is lost.'),
  nextUpdateBy: null as string | null,
  effectiveOn: null,
  corrects: null as object | null,
  sources: [] as readonly string[],
}

const INCIDENT = {
  kind: 'new',
  incidentKind: 'disruption',
  title: both('Ice storm'),
  startedOn: '2022-08-01',
  disclosure: null,
}

const EMPTY_REQUEST = {
  incident: null,
  update: null,
  measures: [],
  launches: [],
  launchChanges: [],
  plan: null,
  showAt: null,
}

/** A publish request that may be published at any moment of the story, once it is confirmed that no next word is promised. */
export const REQUEST = { ...EMPTY_REQUEST, incident: INCIDENT, update: UPDATE }

/** One more word of an incident that is known. */
export const updateOf = (id: string, over: Partial<typeof UPDATE>) => ({
  ...REQUEST,
  incident: { kind: 'known', id },
  update: { ...UPDATE, ...over },
})

/** A pause from the first day of the story, said to whoever `scope` names. */
export const pauseFor = (scope: object, over: object = {}) => ({
  kind: 'delivery_pause',
  replaces: null,
  scope,
  firstDay: '2022-08-01',
  end: { kind: 'further_notice' },
  note: null,
  shutdown: { notBefore: '2022-08-05T20:00:00-04:00', notAfter: '2022-08-05T23:00:00-04:00' },
  ...over,
})

export interface Published {
  readonly publicationId: string
  readonly incidentId: string
  readonly updateId: string
  readonly showsAt: string
}

export const publishing = (publishRequest: object, headers: Record<string, string> = {}, confirmed = true) =>
  sending('POST', { publishRequest, confirmed, draftId: null }, headers)

/** Publishes as somebody of operations. */
export async function publish(ops: Fetch, publishRequest: object): Promise<Published> {
  const response = await ops('/api/operations/publications', publishing(publishRequest))
  if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`)
  return (await response.json()) as Published
}
