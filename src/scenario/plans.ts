import { day } from '../domain/time/day.ts'
import type { RecoveryPhase, RecoveryPlan } from '../domain/recovery/recovery-plan.ts'
import { namedId } from './ids.ts'
import { CAPPED } from './shutdown.ts'
import { TELECONFERENCE } from './updates/recovery.ts'
import { DISRUPTION, UPDATE } from './updates/update-of.ts'

// Simulated: the numbers of stops expected and made were never published.
const FIRST: RecoveryPlan = {
  id: namedId('recovery plan'),
  publishedAt: CAPPED,
  replaces: null,
  incidentId: DISRUPTION,
  updateId: UPDATE.cap,
  phases: [
    phase('2022-08-11', 120, 220),
    phase('2022-08-12', 190, 330),
    phase('2022-08-13', 260, 380),
    phase('2022-08-15', 300, 420),
  ],
  reason: {
    en: 'Deliveries grow day by day, seven days a week.',
    fr: 'Les livraisons augmentent de jour en jour, sept jours sur sept.',
  },
  basis: 'simulated',
}

const REVISED: RecoveryPlan = {
  ...FIRST,
  id: namedId('recovery plan, revised'),
  publishedAt: TELECONFERENCE,
  replaces: FIRST.id,
  updateId: UPDATE.hundreds,
  phases: [phase('2022-08-12', 220, 310), phase('2022-08-13', 290, 370), phase('2022-08-15', 320, 410)],
  reason: {
    en: 'The distribution centre has added shifts, and deliveries at night were dropped.',
    fr: 'Le centre de distribution a ajouté des quarts de travail, et les livraisons de nuit ont été abandonnées.',
  },
}

/** Oldest first. */
export const PLANS: readonly RecoveryPlan[] = [FIRST, REVISED]

function phase(firstDay: string, low: number, high: number): RecoveryPhase {
  return {
    firstDay: day(firstDay),
    stopsPerDay: { low, high },
    hours: { from: '06:00', to: '22:00' },
    heldBack: [],
  }
}
