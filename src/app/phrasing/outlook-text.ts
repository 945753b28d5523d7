import type { Appointment } from '../../domain/orders/order.ts'
import { expectedAppointment, hasPassed } from '../../domain/status/status-headline.ts'
import type { Format } from '../i18n/format.ts'
import type { Tone } from '../design/StatusIcon.tsx'
import type { Outlook, StatusHeadline } from './store-status.ts'
import type { HeadlineTranslations } from './headline-translations.ts'

/** The word for an outlook: its kind, or a risk, which takes precedence. */
export type OutlookWord = keyof HeadlineTranslations['words']

/** Worst first: lists of stores have this order. */
const TONES: Readonly<Record<OutlookWord, Tone>> = {
  overdue: 'stop',
  delivery_failed: 'stop',
  returned: 'stop',
  paused: 'stop',
  not_confirmed: 'unknown',
  in_queue: 'wait',
  may_be_late: 'wait',
  cancelled: 'ahead',
  closed: 'ahead',
  on_its_way: 'sure',
  confirmed: 'sure',
  on_schedule: 'sure',
  delivered_in_part: 'done',
  delivered: 'done',
  nothing_waiting: 'done',
}

/** All words, the worst first. */
export const OUTLOOK_WORDS: readonly OutlookWord[] = Object.keys(TONES).filter(isOutlookWord)

function isOutlookWord(text: string): text is OutlookWord {
  return text in TONES
}

export function wordOf(outlook: Outlook): OutlookWord {
  if (outlook.kind === 'delivered' && outlook.partly) return 'delivered_in_part'
  return ('risk' in outlook ? outlook.risk : null) ?? outlook.kind
}

export function wordOfHeadline(headline: StatusHeadline): OutlookWord {
  if (headline.kind !== 'nothing_waiting') return wordOf(headline.outlook)
  return headline.paused ? 'paused' : 'nothing_waiting'
}

export function toneOf(word: OutlookWord): Tone {
  return TONES[word]
}

/** The appointment of an order that has passed without a delivery that is known; null when none has. */
export function passedAppointment(outlook: Outlook): Appointment | null {
  return 'risk' in outlook && hasPassed(outlook) ? expectedAppointment(outlook) : null
}

/** `Thu 11 Aug, 9:00 a.m. – 1:00 p.m.` */
export function appointmentText({ day, hours }: Appointment, format: Format): string {
  return `${format.day(day)}, ${format.hours(hours, day)}`
}

export function positionText(
  position: { readonly from: number; readonly to: number; readonly of: number },
  t: HeadlineTranslations,
  format: Format,
): string {
  return t.cells.positionOf(format.number(position.from), format.number(position.to), format.number(position.of))
}
