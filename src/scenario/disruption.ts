import { day } from '../domain/time/day.ts'
import type { Incident, Update } from '../domain/incidents/incident.ts'
import { CLOSED, DISPUTED, NORMAL } from './updates/aftermath.ts'
import { HOME_DELIVERY, LATE } from './updates/before-the-notice.ts'
import { CAP, HUNDREDS } from './updates/recovery.ts'
import { NIGHT, RESTART } from './updates/restart.ts'
import { NO_DATE, SUSPENSION } from './updates/suspension.ts'
import { DISRUPTION } from './updates/update-of.ts'

/** The incident of August 2022. Its title never changes: it says only what was known on the Saturday. */
export const DISRUPTION_INCIDENT: Incident = {
  id: DISRUPTION,
  publishedAt: LATE.publishedAt,
  replaces: null,
  kind: 'disruption',
  title: { en: 'Problem at the distribution centre', fr: 'Problème au centre de distribution' },
  startedOn: day('2022-08-05'),
  disclosure: null,
}

/** Oldest first. */
export const DISRUPTION_UPDATES: readonly Update[] = [
  LATE,
  HOME_DELIVERY,
  SUSPENSION,
  NO_DATE,
  RESTART,
  NIGHT,
  CAP,
  HUNDREDS,
  NORMAL,
  DISPUTED,
  CLOSED,
]
