import { dayOf } from '../../../domain/day.ts'
import type { Instant } from '../../../domain/instant.ts'
import type { Format } from '../../i18n/format.ts'
import type { Tone } from '../../ui/Shape.tsx'
import type { Outlook, Standing, Verdict } from './answers.ts'
import { appointmentText, toneOf, wordOfVerdict } from './outlook-words.ts'
import type { VerdictTexts } from './verdict-texts.ts'

export interface VerdictWords {
  readonly tone: Tone
  readonly word: string
  readonly sentence: string
  readonly reason: string
}

/** The verdict as a person reads it: one word, one sentence, and the reason. It adds nothing to the facts. */
export function verdictWords(
  standing: Pick<Standing, 'verdict' | 'pausedForEveryone'>,
  asOf: Instant,
  texts: VerdictTexts,
  format: Format,
): VerdictWords {
  const word = wordOfVerdict(standing.verdict)
  const [sentence, reason] = sentences(standing.verdict, standing.pausedForEveryone, asOf, texts, format)
  return { tone: toneOf(word), word: texts.words[word], sentence: oneStop(sentence), reason: oneStop(reason) }
}

/** `1:00 p.m.` at the end of a sentence is its full stop too. */
function oneStop(text: string): string {
  return text.replace(/\.\.(?=\s|$)/g, '.')
}

type Sentences = readonly [sentence: string, reason: string]

function sentences(
  verdict: Verdict,
  everyone: boolean,
  asOf: Instant,
  texts: VerdictTexts,
  format: Format,
): Sentences {
  if (verdict.kind !== 'nothing_waiting')
    return outlookSentences(verdict.outlook, everyone, asOf, texts, format)
  const last = verdict.lastDelivered === null ? [] : [texts.last(format.nearDay(verdict.lastDelivered, asOf))]
  const next = texts.nextOrder(format.nearDay(verdict.nextOrderDay, asOf))
  const wait = verdict.paused ? [texts.wouldWait] : []
  return [verdict.paused ? texts.nothingPaused : texts.nothing, [...last, next, ...wait].join(' ')]
}

function outlookSentences(
  outlook: Outlook,
  everyone: boolean,
  asOf: Instant,
  texts: VerdictTexts,
  format: Format,
): Sentences {
  switch (outlook.kind) {
    case 'on_schedule': {
      const { day, hours } = outlook.planned
      const given = [format.nearDay(day, asOf), format.hours(hours)] as const
      const weekday = format.weekday(day)
      if (outlook.doubt === 'overdue') return [texts.overdue(weekday), texts.overdueReason(...given)]
      if (outlook.doubt === 'may_be_late') return [texts.mayBeLate(weekday), texts.mayBeLateReason(...given)]
      return [texts.onSchedule(weekday), texts.onScheduleReason(capital(given[0]), given[1])]
    }
    case 'paused': {
      const shared = everyone ? texts.pausedForAll : texts.pausedForSome
      return [texts.paused(format.weekday(outlook.was.day)), `${shared} ${texts.keepOrdering}`]
    }
    case 'in_line': {
      const was = format.day(outlook.was.day, asOf)
      if (outlook.range === null) return [texts.inLine, texts.inLineReason[outlook.because ?? 'no_plan'](was)]
      return [texts.expected(format.range(outlook.range, asOf)), texts.expectedReason(was)]
    }
    case 'confirmed': {
      const { day, hours } = outlook.appointment
      const given = [format.nearDay(day, asOf), format.hours(hours)] as const
      const sentence = outlook.doubt === null ? texts.confirmed(...given) : texts.confirmedOverdue(...given)
      return [sentence, texts.confirmedReason(appointmentText(outlook.was, format))]
    }
    case 'on_its_way': {
      const { day, hours } = outlook.expected
      return [texts.onItsWay, texts.onItsWayReason(format.nearDay(day, asOf), format.hours(hours))]
    }
    case 'delivered': {
      const whole = outlook.short === null || outlook.short === 0
      const came = whole ? texts.deliveredWhole : texts.deliveredShort(format.number(outlook.short ?? 0))
      return [texts.delivered(format.time(outlook.at)), outlook.short === null ? '' : came]
    }
    case 'cancelled':
      return [texts.words.cancelled, format.longDay(dayOf(outlook.at), asOf)]
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
