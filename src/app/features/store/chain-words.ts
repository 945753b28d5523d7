import { dayOf } from '../../../domain/day.ts'
import type { Outlook } from '../../ui/answers/store-status.ts'
import type { StoreInList } from './answers.ts'
import type { ChainTexts } from './chain-texts.ts'
import type { Expected } from './expected-when.ts'
import { placeText } from '../../ui/answers/outlook-words.ts'
import type { StoreGroup } from './store-groups.ts'
import { type Speech, verdictWords } from '../../ui/answers/verdict-words.ts'

/** A place in line on one line: a number alone on the next would say nothing. */
function placeWords(
  place: { readonly from: number; readonly to: number; readonly of: number },
  texts: ChainTexts,
  { format, texts: verdicts }: Speech,
): string {
  return texts.place(placeText(place, verdicts, format)).replaceAll(' ', '\u00a0')
}

/** The sentence of a group: a single store's own, else one that is true of all of them. */
export function groupSentence({ outlook, entries }: StoreGroup, texts: ChainTexts, speech: Speech): string {
  const [only, second] = entries
  if (only !== undefined && second === undefined) return verdictWords(only.store.verdict, speech).sentence
  const isOpenEnded = entries.every(({ store: { verdict } }) => pauseOf(verdict)?.until === null)
  return outlook === 'paused' && isOpenEnded
    ? `${texts.together.paused} ${texts.noRestart}`
    : texts.together[outlook]
}

function pauseOf(verdict: StoreInList['verdict']): { readonly until: string | null } | null {
  if (verdict.kind === 'nothing_waiting') return verdict.paused ? { until: null } : null
  return verdict.outlook.kind === 'paused' ? verdict.outlook : null
}

/** What differs between the stores of a group: the day, the range, the place in line. */
export function rowDetail({ verdict }: StoreInList, texts: ChainTexts, speech: Speech): string {
  if (verdict.kind === 'nothing_waiting') {
    const next = texts.nextOrder(speech.format.onDay(verdict.nextOrderDay, speech.asOf))
    return verdict.paused ? `${texts.nothingWaits} · ${next}` : next
  }
  return outlookParts(verdict.outlook, texts, speech).join(' · ')
}

function outlookParts(outlook: Outlook, texts: ChainTexts, speech: Speech): string[] {
  const { format, asOf } = speech
  const when = ({ day, hours }: Extract<Outlook, { kind: 'paused' }>['was']) =>
    `${format.onDay(day, asOf)}, ${format.hours(hours)}`
  switch (outlook.kind) {
    case 'paused': {
      const place = outlook.place === null ? [] : [placeWords(outlook.place, texts, speech)]
      const until = outlook.until === null ? [] : [texts.pausedThrough(format.day(outlook.until, asOf))]
      return [texts.weekday(format.weekday(outlook.was.day)), ...place, ...until]
    }
    case 'in_line': {
      const range = outlook.range === null ? texts.noDay : format.span(outlook.range, asOf)
      return [range, placeWords(outlook.place, texts, speech)]
    }
    case 'on_schedule':
      return [outlook.doubt === 'overdue' ? texts.expected(when(outlook.planned)) : when(outlook.planned)]
    case 'confirmed':
      return [outlook.doubt === null ? when(outlook.appointment) : texts.expected(when(outlook.appointment))]
    case 'on_its_way':
      return [when(outlook.expected)]
    case 'delivered':
      return [texts.came(format.time(outlook.at))]
    case 'cancelled':
      return [format.day(dayOf(outlook.at), asOf)]
  }
}

/** When one of the ends of the line may be served; days where they are known, else places. */
export function expectedText(expected: Expected, texts: ChainTexts, speech: Speech): string {
  const { format, asOf } = speech
  switch (expected.kind) {
    case 'days':
      return expected.hours === null
        ? format.span(expected, asOf)
        : `${format.onDay(expected.first, asOf)}, ${format.hours(expected.hours)}`
    case 'place':
      return placeWords(expected, texts, speech)
    case 'unknown':
      return texts.noDay
  }
}
