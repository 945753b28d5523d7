import type { Id } from '../facts/fact.ts'
import { graver, type IncidentState } from '../incidents/incident.ts'
import { SERVICE_STATUSES } from '../incidents/service.ts'
import type { DeliveryMode } from '../measures/delivery-mode.ts'
import { affecting } from '../measures/roll-up.ts'
import type { Region } from '../stores/store.ts'
import { LATENESS_KINDS, type Lateness } from './network-headline.ts'
import type { RegionMode } from './network-modes.ts'

export const PUBLIC_HEADLINE_KINDS = [
  'paused',
  'disrupted',
  'recovering',
  ...LATENESS_KINDS,
  'doubtful',
  'normal',
] as const

/** The headline of the network for everyone. */
export interface PublicHeadline {
  readonly kind: (typeof PUBLIC_HEADLINE_KINDS)[number]
  /** Where it holds. */
  readonly regions: readonly Region[]
  /** The number of late stores; null where the headline follows incidents. */
  readonly stores: number | null
  /** The incident that causes it; null where none does. */
  readonly incidentId: Id | null
}

/** Most severe first: it determines the headline. */
const GRAVEST: readonly DeliveryMode['kind'][] = ['paused', 'disrupted', 'recovering', 'doubtful', 'normal']

/**
 * The most severe delivery mode of any region, with its cause. Late deliveries come before a doubt, and before running
 * deliveries: no incident says more about them. `incidents` are the public ones, in the order of `byNewestUpdate`.
 */
export function publicHeadlineOf(
  modes: readonly RegionMode[],
  incidents: readonly IncidentState[],
  late: Lateness | null,
): PublicHeadline {
  // Without regions nothing is known.
  const kind = GRAVEST.find((each) => modes.some(({ mode }) => mode.kind === each)) ?? 'doubtful'
  const concerned = modes.filter(({ mode }) => mode.kind === kind)
  const regions = concerned.map(({ region }) => region)
  if (late !== null && (kind === 'doubtful' || kind === 'normal')) {
    return { kind: late.kind, regions: modes.map(({ region }) => region), stores: late.stores, incidentId: null }
  }
  return { kind, regions, stores: null, incidentId: causeOf(concerned, incidents)?.incident.id ?? null }
}

/** The incident of the pause, else the one that affects deliveries most, else the one of the greatest impact. */
function causeOf(concerned: readonly RegionMode[], incidents: readonly IncidentState[]): IncidentState | null {
  const paused = concerned.flatMap(({ mode }) => (mode.kind === 'paused' ? [mode.pause.incidentId] : []))
  const affected = incidents.filter(affecting)
  return (
    affected.find(({ incident }) => paused.includes(incident.id)) ??
    affected.reduce<IncidentState | null>(
      (worst, each) => (worst === null || isWorse(each, worst) ? each : worst),
      null,
    )
  )
}

function isWorse(a: IncidentState, b: IncidentState): boolean {
  const [one, other] = [severityOf(a), severityOf(b)]
  return one > other || (one === other && a.impact !== b.impact && graver(a.impact, b.impact) === a.impact)
}

function severityOf({ services }: IncidentState): number {
  return SERVICE_STATUSES.indexOf(services['store-deliveries'] ?? 'operational')
}
