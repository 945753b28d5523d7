import { isolated } from '../i18n/isolated.ts'
import type { Bilingual } from '../../domain/facts/bilingual.ts'
import { dayOf } from '../../domain/time/day.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { oneStop } from '../i18n/one-stop.ts'
import type { Format } from '../i18n/format.ts'
import type { Tone } from '../design/StatusIcon.tsx'
import type { Outlook, StoreStatus, StatusHeadline } from './store-status.ts'
import { passedAppointment, toneOf, wordOf, wordOfHeadline } from './outlook-text.ts'
import type { HeadlineTranslations } from './headline-translations.ts'

export interface HeadlineText {
  readonly tone: Tone
  readonly word: string
  readonly sentence: string
  readonly reason: string
}

/** Context of a phrase: translations, formats, and the instant at which it is true. */
export interface Phrasing {
  readonly t: HeadlineTranslations
  readonly format: Format
  readonly asOf: Instant
  readonly inLanguage: (text: Bilingual) => string
}

/** Facts besides the outlook that belong in its reason. */
type Around = Pick<StoreStatus, 'pausedForEveryone' | 'policies'>

const NOTHING_AROUND: Around = { pausedForEveryone: false, policies: [] }

/** Returns the text of a headline: one word, one sentence and the reason. It adds nothing to the facts. */
export function headlineText(headline: StatusHeadline, phrasing: Phrasing, around = NOTHING_AROUND): HeadlineText {
  if (headline.kind !== 'nothing_waiting') return outlookText(headline.outlook, phrasing, around)
  const { t, format, asOf } = phrasing
  const word = wordOfHeadline(headline)
  const last = headline.lastDelivered === null ? [] : [t.last(format.onDay(headline.lastDelivered, asOf))]
  const next = t.nextOrder(format.onDay(headline.nextOrderDay, asOf))
  const wait = headline.paused ? [t.wouldWait] : []
  return {
    tone: toneOf(word),
    word: t.words[word],
    sentence: headline.paused ? t.nothingPaused : t.nothing,
    reason: oneStop([...last, next, ...wait].join(' ')),
  }
}

/** Returns the text of an order's outlook, phrased like a headline. */
export function outlookText(outlook: Outlook, phrasing: Phrasing, around = NOTHING_AROUND): HeadlineText {
  const word = wordOf(outlook)
  const [sentence, reason] = outlookSentences(outlook, phrasing, around)
  return {
    tone: toneOf(word),
    word: phrasing.t.words[word],
    sentence: oneStop(sentence),
    reason: oneStop(reason),
  }
}

type Sentences = readonly [sentence: string, reason: string]

function outlookSentences(outlook: Outlook, phrasing: Phrasing, around: Around): Sentences {
  const { t, format, asOf } = phrasing
  const unsure = notConfirmed(outlook, phrasing)
  if (unsure !== null) return unsure
  switch (outlook.kind) {
    case 'on_schedule': {
      const { day, hours } = outlook.planned
      const given = [format.onDay(day, asOf), format.hours(hours, day)] as const
      const weekday = format.weekday(day)
      if (outlook.risk === 'overdue') return [t.overdue(weekday), t.overdueReason(...given)]
      if (outlook.risk === 'may_be_late') return [t.mayBeLate(weekday), t.mayBeLateReason(...given)]
      return [t.onSchedule(weekday), t.onScheduleReason(capital(format.nearDay(day, asOf)), given[1])]
    }
    case 'paused': {
      const weekday = format.weekday(outlook.was.day)
      const { until } = outlook
      const sentence = until === null ? t.paused(weekday) : t.pausedUntil(weekday, format.day(until, asOf))
      const everyone = around.pausedForEveryone ? [t.pausedForAll] : []
      // Mention held orders only if operations published that policy.
      const isHeld = around.policies.some(({ policy, state }) => policy === 'held' && state === 'active')
      return [sentence, [...everyone, ...(isHeld ? [t.held] : [])].join(' ')]
    }
    case 'in_queue': {
      const was = format.onDay(outlook.was.day, asOf)
      if (outlook.range === null) return [t.inQueue, t.inQueueReason[outlook.because ?? 'no_plan'](was)]
      const revised = outlook.rangeWas === null ? [] : [rangeWas(outlook.rangeWas, phrasing)]
      return [t.expected(format.span(outlook.range, asOf)), [t.expectedReason(was), ...revised].join(' ')]
    }
    case 'confirmed': {
      const { day, hours } = outlook.appointment
      const given = [format.onDay(day, asOf), format.hours(hours, day)] as const
      const sentence = outlook.risk === null ? t.confirmed(...given) : t.confirmedOverdue(...given)
      const was = `${format.onDay(outlook.was.day, asOf)}, ${format.hours(outlook.was.hours, outlook.was.day)}`
      return [sentence, t.confirmedReason(was, format.onDay(dayOf(outlook.since), asOf))]
    }
    case 'on_its_way':
      return onItsWay(outlook, phrasing)
    case 'delivery_failed':
      return [
        t.failed(format.onDay(dayOf(outlook.at), asOf)),
        [t.failedReason[outlook.reason], nextAttempt(outlook, phrasing), t.toDo[outlook.reason]].join(' '),
      ]
    case 'returned':
      return [
        t.returned(format.onDay(dayOf(outlook.at), asOf)),
        [nextAttempt(outlook, phrasing), ...(outlook.next === null ? [t.askSupport] : [])].join(' '),
      ]
    case 'delivered': {
      const sentence = t.delivered(format.onDay(dayOf(outlook.at), asOf), format.time(outlook.at))
      if (outlook.short === null) return [sentence, outlook.partly ? t.deliveredInPart : '']
      return [sentence, outlook.short === 0 ? t.deliveredWhole : t.deliveredShort(format.number(outlook.short))]
    }
    case 'cancelled':
      return [t.words.cancelled, format.longDay(dayOf(outlook.at), asOf)]
    case 'closed':
      return [t.closed, format.longDay(dayOf(outlook.at), asOf)]
  }
}

/** The sentences of an order whose day has passed while nothing was reported; null for every other. */
function notConfirmed(outlook: Outlook, { t, format, asOf }: Phrasing): Sentences | null {
  const due = passedAppointment(outlook)
  if (due === null || !('silentSince' in outlook) || outlook.silentSince === undefined) return null
  const given = [format.onDay(due.day, asOf), format.hours(due.hours, due.day)] as const
  return [
    t.notConfirmed(format.weekday(due.day)),
    t.notConfirmedReason(...given, format.moment(outlook.silentSince, asOf)),
  ]
}

function onItsWay(
  { expected, risk, held, isRest, since }: Extract<Outlook, { kind: 'on_its_way' }>,
  { t, format, asOf }: Phrasing,
): Sentences {
  const sentence = held ? t.heldOnItsWay : isRest ? t.restOnItsWay : t.onItsWay
  if (expected === null) return [sentence, t.noDayGiven]
  const given = [format.onDay(expected.day, asOf), format.hours(expected.hours, expected.day)] as const
  if (risk === 'overdue') {
    const left = format.onDay(dayOf(since), asOf)
    return [t.overdue(format.weekday(expected.day)), t.onItsWayOverdueReason(...given, left)]
  }
  return [sentence, held ? t.mayBeLateReason(...given) : t.onItsWayReason(...given)]
}

function nextAttempt(
  { next, risk }: Pick<Extract<Outlook, { kind: 'delivery_failed' }>, 'next' | 'risk'>,
  { t, format, asOf }: Phrasing,
): string {
  if (next === null) return t.noDayGiven
  const given = [format.onDay(next.day, asOf), format.hours(next.hours, next.day)] as const
  return risk === null ? t.nextAttempt(...given) : t.overdueReason(...given)
}

function rangeWas(
  { range, at, reason }: NonNullable<Extract<Outlook, { kind: 'in_queue' }>['rangeWas']>,
  { t, format, asOf, inLanguage }: Phrasing,
): string {
  const when = format.onDay(dayOf(at), asOf)
  if (range === null) return t.noRangeWas(when, isolated(inLanguage(reason)))
  return t.rangeWas(format.span(range, asOf), when, isolated(inLanguage(reason)))
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
