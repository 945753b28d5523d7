import type { Impact, IncidentKind } from '../../domain/incidents/incident.ts'
import type { IncidentStatus } from '../../domain/incidents/incident-status.ts'
import type { Tone } from '../design/StatusIcon.tsx'

export const STATUS_TONES: Readonly<Record<IncidentStatus, Tone>> = {
  investigating: 'wait',
  identified: 'wait',
  monitoring: 'wait',
  resolved: 'done',
  scheduled: 'ahead',
  in_progress: 'wait',
  verifying: 'wait',
  completed: 'done',
}

interface IncidentText {
  readonly status: Readonly<Record<IncidentStatus, string>>
  readonly kind: Readonly<Record<IncidentKind, string>>
  readonly impact: Readonly<Record<Impact, string>>
}

export const INCIDENT_WORDS: Readonly<Record<'en' | 'fr', IncidentText>> = {
  en: {
    status: {
      investigating: 'Investigating',
      identified: 'Cause known',
      monitoring: 'Monitoring',
      resolved: 'Resolved',
      scheduled: 'Scheduled',
      in_progress: 'In progress',
      verifying: 'Verifying',
      completed: 'Completed',
    },
    kind: { disruption: 'Disruption', maintenance: 'Maintenance', data: 'Data incident' },
    impact: {
      none: 'No disruption',
      minor: 'Minor disruption',
      major: 'Major disruption',
      critical: 'Critical disruption',
    },
  },
  fr: {
    status: {
      investigating: 'Enquête en cours',
      identified: 'Cause connue',
      monitoring: 'Sous surveillance',
      resolved: 'Résolu',
      scheduled: 'Prévu',
      in_progress: 'En cours',
      verifying: 'En vérification',
      completed: 'Terminé',
    },
    kind: { disruption: 'Perturbation', maintenance: 'Entretien', data: 'Incident lié aux données' },
    impact: {
      none: 'Aucune perturbation',
      minor: 'Perturbation mineure',
      major: 'Perturbation majeure',
      critical: 'Perturbation critique',
    },
  },
}
