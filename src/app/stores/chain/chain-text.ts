import { hasPassed } from '../../../domain/status/status-headline.ts'
import { dayOf } from '../../../domain/time/day.ts'
import type { Outlook } from '../../phrasing/store-status.ts'
import type { StoreInList } from './answers.ts'
import type { ChainTranslations } from './chain-translations.ts'
import type { Expected } from '../orders/expected-when.ts'
import { positionText } from '../../phrasing/outlook-text.ts'
import type { StoreGroup } from './store-groups.ts'
import { type Phrasing, headlineText } from '../../phrasing/headline-text.ts'

/** No-break spaces keep a queue position on one line. */
function positionParts(
  position: { readonly from: number; readonly to: number; readonly of: number },
  t: ChainTranslations,
  { format, t: headlines }: Phrasing,
): string {
  return t.position(positionText(position, headlines, format)).replaceAll(' ', '\u00a0')
}

/** Returns the sentence of a group: a common one, or the store's own for a single store. */
export function groupSentence({ outlook, entries }: StoreGroup, t: ChainTranslations, phrasing: Phrasing): string {
  const [only, second] = entries
  if (only !== undefined && second === undefined) return headlineText(only.store.headline, phrasing).sentence
  const isOpenEnded = entries.every(({ store: { headline } }) => pauseOf(headline)?.until === null)
  return outlook === 'paused' && isOpenEnded ? `${t.together.paused} ${t.noRestart}` : t.together[outlook]
}

function pauseOf(headline: StoreInList['headline']): { readonly until: string | null } | null {
  if (headline.kind === 'nothing_waiting') return headline.paused ? { until: null } : null
  return headline.outlook.kind === 'paused' ? headline.outlook : null
}

/** Returns what differs between the stores of a group: the day, the range or the position in the queue. */
export function rowDetail({ headline }: StoreInList, t: ChainTranslations, phrasing: Phrasing): string {
  if (headline.kind === 'nothing_waiting') {
    const next = t.nextOrder(phrasing.format.onDay(headline.nextOrderDay, phrasing.asOf))
    return headline.paused ? `${t.nothingWaits} · ${next}` : next
  }
  return outlookParts(headline.outlook, t, phrasing).join(' · ')
}

function outlookParts(outlook: Outlook, t: ChainTranslations, phrasing: Phrasing): string[] {
  const { format, asOf } = phrasing
  const when = ({ day, hours }: Extract<Outlook, { kind: 'paused' }>['was']) =>
    `${format.onDay(day, asOf)}, ${format.hours(hours, day)}`
  switch (outlook.kind) {
    case 'paused': {
      const position = outlook.position === null ? [] : [positionParts(outlook.position, t, phrasing)]
      const until = outlook.until === null ? [] : [t.pausedThrough(format.day(outlook.until, asOf))]
      return [t.weekday(format.weekday(outlook.was.day)), ...position, ...until]
    }
    case 'in_queue': {
      const range = outlook.range === null ? t.noDay : format.span(outlook.range, asOf)
      return [range, positionParts(outlook.position, t, phrasing)]
    }
    case 'on_schedule':
      return [hasPassed(outlook) ? t.expected(when(outlook.planned)) : when(outlook.planned)]
    case 'confirmed':
      return [outlook.risk === null ? when(outlook.appointment) : t.expected(when(outlook.appointment))]
    case 'on_its_way':
      if (outlook.expected === null) return [t.noDay]
      return [hasPassed(outlook) ? t.expected(when(outlook.expected)) : when(outlook.expected)]
    case 'delivery_failed':
    case 'returned': {
      const on = format.onDay(dayOf(outlook.at), asOf)
      const happened = outlook.kind === 'returned' ? t.sentBack(on) : t.failed(on)
      if (outlook.next === null) return [happened, t.noDay]
      return [happened, outlook.risk === null ? t.next(when(outlook.next)) : t.expected(when(outlook.next))]
    }
    case 'delivered':
      return [t.came(format.time(outlook.at))]
    case 'cancelled':
    case 'closed':
      return [format.day(dayOf(outlook.at), asOf)]
  }
}

/** Returns when the first or last store may be served: in days if they are known, else as a position. */
export function expectedText(expected: Expected, t: ChainTranslations, phrasing: Phrasing): string {
  const { format, asOf } = phrasing
  switch (expected.kind) {
    case 'days':
      return expected.hours === null
        ? format.span(expected, asOf)
        : `${format.onDay(expected.first, asOf)}, ${format.hours(expected.hours, expected.first)}`
    case 'position':
      return positionParts(expected, t, phrasing)
    case 'unknown':
      return t.noDay
  }
}
