import type { ResponseBody } from '../client/send-request.ts'
import { useTranslations } from '../i18n/language.tsx'
import type { Tone } from '../design/StatusIcon.tsx'
import { Tag } from '../design/Tag.tsx'

/** `unknown`: missing data is never shown as operational. */
type KnownStatus = ResponseBody<'getStatus'>['services'][number]['status']

const TONES: Readonly<Record<KnownStatus, Tone>> = {
  operational: 'done',
  under_maintenance: 'ahead',
  degraded_performance: 'wait',
  partial_outage: 'wait',
  major_outage: 'stop',
  unknown: 'unknown',
}

const WORDS: Readonly<Record<'en' | 'fr', Readonly<Record<KnownStatus, string>>>> = {
  en: {
    operational: 'Running',
    under_maintenance: 'Maintenance',
    degraded_performance: 'Delayed',
    partial_outage: 'Partial',
    major_outage: 'Stopped',
    unknown: 'Unknown',
  },
  fr: {
    operational: 'En service',
    under_maintenance: 'Entretien',
    degraded_performance: 'Retards',
    partial_outage: 'Service partiel',
    major_outage: 'À l’arrêt',
    unknown: 'Inconnu',
  },
}

export function ServiceStatusTag({ status }: { status: KnownStatus }) {
  const words = useTranslations(WORDS)
  return <Tag tone={TONES[status]}>{words[status]}</Tag>
}
