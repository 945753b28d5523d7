import { sending } from './ask.ts'
import type { Fetch } from './test-host.ts'

const both = (text: string) => ({ en: text, fr: `${text} (fr)` })
const EVERYONE = { kind: 'everyone' }

/** The first update of a new incident. Absent parts are null. */
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

/** A publish request that is valid at any moment of the story, once the missing next update is confirmed. */
export const REQUEST = { ...EMPTY_REQUEST, incident: INCIDENT, update: UPDATE }

/** Returns a further update of a known incident. */
export const updateOf = (id: string, over: Partial<typeof UPDATE>) => ({
  ...REQUEST,
  incident: { kind: 'known', id },
  update: { ...UPDATE, ...over },
})

/** Returns a pause from the first day of the story for the stores in `scope`. */
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

/** Publishes as operations. */
export async function publish(ops: Fetch, publishRequest: object): Promise<Published> {
  const response = await ops('/api/operations/publications', publishing(publishRequest))
  if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`)
  return (await response.json()) as Published
}
