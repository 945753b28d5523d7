import type { Id } from '../facts/fact.ts'
import { byNewestUpdate, graver, type Impact } from '../incidents/incident.ts'
import { type ServiceId, type ServiceStatus, worse } from '../incidents/service.ts'
import type { DeliveryMode } from '../measures/delivery-mode.ts'
import { gravest, statusIn } from '../measures/roll-up.ts'
import type { Region } from '../stores/store.ts'
import { causeOf } from './headline-cause.ts'
import { LATENESS_KINDS, type Lateness } from './network-headline.ts'
import type { RegionMode } from './network-modes.ts'

export const PUBLIC_HEADLINE_KINDS = [
  'paused',
  'disrupted',
  'recovering',
  ...LATENESS_KINDS,
  'doubtful',
  'affected',
  'normal',
] as const

/** The headline of the network for everyone. `affected`: deliveries run, and an incident affects something else. */
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
 * The most severe delivery mode of any region, with its cause there. Late deliveries come before a doubt, and before
 * running deliveries: no incident says more about them. Nothing is normal while an incident has an impact.
 */
export function publicHeadlineOf(modes: readonly RegionMode[], late: Lateness | null): PublicHeadline {
  // Without regions nothing is known.
  const kind = GRAVEST.find((each) => modes.some(({ mode }) => mode.kind === each)) ?? 'doubtful'
  const concerned = modes.filter(({ mode }) => mode.kind === kind)
  const regions = concerned.map(({ region }) => region)
  const cause = causeOf(
    concerned.map(({ mode }) => mode),
    concerned.flatMap(({ incidents }) => incidents).sort(byNewestUpdate),
  )
  const incidentId = cause?.incident.id ?? null
  if (late !== null && (kind === 'doubtful' || kind === 'normal')) {
    const everywhere = modes.map(({ region }) => region)
    // What affects other services explains nothing here.
    return { ...late, regions: everywhere, incidentId: kind === 'doubtful' ? incidentId : null }
  }
  const isAffected = kind === 'normal' && worstImpact(modes) !== 'none'
  return { kind: isAffected ? 'affected' : kind, regions, stores: null, incidentId }
}

/** The public indicator: the gravest impact of an incident that affects services, and at least that of a pause. */
export function publicIndicatorOf(modes: readonly RegionMode[]): Impact {
  const stopped = pausedPart(modes)
  return graver(worstImpact(modes), stopped === 'all' ? 'major' : stopped === 'some' ? 'minor' : 'none')
}

function worstImpact(modes: readonly RegionMode[]): Impact {
  return modes.reduce<Impact>((worst, { incidents }) => graver(worst, gravest(incidents)), 'none')
}

function pausedPart(modes: readonly RegionMode[]): 'all' | 'some' | 'none' {
  const paused = modes.filter(({ mode }) => mode.kind === 'paused').length
  return paused === 0 ? 'none' : paused === modes.length ? 'all' : 'some'
}

/** The public status of a service: the worst of any region, and for deliveries at least that of the pauses in force. */
export function publicStatusOf(service: ServiceId, modes: readonly RegionMode[]): ServiceStatus {
  const stopped = service === 'store-deliveries' ? pausedPart(modes) : 'none'
  return modes.reduce<ServiceStatus>(
    (worst, { incidents }) => worse(worst, statusIn(incidents, service)),
    stopped === 'all' ? 'major_outage' : stopped === 'some' ? 'partial_outage' : 'operational',
  )
}
