import type { Language } from '../../domain/facts/bilingual.ts'
import {
  addDays,
  at as instantAt,
  type Day,
  dayOf,
  daysBetween,
  differsOn,
  startOf,
  type TimeOfDay,
  timeOf,
} from '../../domain/time/day.ts'
import { type TimeZone, ZONE } from '../../domain/time/time-zone.ts'
import { epoch, HOUR, type Instant, MINUTE } from '../../domain/time/instant.ts'
import type { DayRange } from '../../domain/recovery/forecast.ts'
import { type Hours, isOverMidnight } from '../../domain/stores/store.ts'

const NBSP = '\u00a0'

/** The plural forms of a sentence, with `#` for the number. In French, 0 takes the singular. */
export interface PluralForms {
  /** The form for 0, if it differs. */
  readonly none?: string
  readonly one: string
  readonly other: string
}

/** Formats days, times, numbers and ages for Canada. Days and times are in the network’s time zone. */
export interface Format {
  readonly number: (value: number) => string
  /** Returns the form for a count, by `Intl.PluralRules`. */
  readonly count: (value: number, forms: PluralForms) => string
  /** Canadian cents as dollars, without cents if they are zero. */
  readonly money: (cents: number) => string
  /** `Thu 11 Aug`, with the year if it differs from that of `asOf`. */
  readonly day: (day: Day, asOf?: Instant) => string
  /** `Thursday 11 August`. */
  readonly longDay: (day: Day, asOf?: Instant) => string
  /** `today`, `tomorrow`, `yesterday`, else the short day. */
  readonly nearDay: (day: Day, asOf: Instant) => string
  /** As part of a sentence: `today`, `yesterday`, else `Thu 11 Aug` (French: `le jeu. 11 août`). */
  readonly onDay: (day: Day, asOf: Instant) => string
  /** Names as a list in a sentence. */
  readonly list: (names: readonly string[]) => string
  readonly weekday: (day: Day) => string
  /** As a heading: `August 2022`, `Août 2022`. */
  readonly month: (day: Day) => string
  readonly range: (range: DayRange, asOf?: Instant) => string
  /** A range as part of a sentence: `between Fri 12 Aug and Sat 13 Aug`. */
  readonly span: (range: DayRange, asOf?: Instant) => string
  readonly time: (at: Instant) => string
  readonly timeOfDay: (time: TimeOfDay) => string
  /**
   * Hours that end on the next day name it, or say so without `day`, on which they begin. Hours in a time zone
   * of their own name it, except on a day on which it does not differ from the network’s.
   */
  readonly hours: (hours: Hours, day?: Day) => string
  /** `EDT` or `EST`. */
  readonly zone: (at: Instant) => string
  /** Day and time with zone. */
  readonly moment: (at: Instant, asOf?: Instant) => string
  /** The time between `at` and `asOf`, in the past or the future. */
  readonly age: (at: Instant, asOf: Instant) => string
  /** The instant of a promise: the first instant of a day is the end of the day before. */
  readonly by: (at: Instant, asOf: Instant) => string
}

const LOCALES: Record<Language, string> = { en: 'en-CA', fr: 'fr-CA' }

export function createFormat(language: Language): Format {
  const locale = LOCALES[language]
  const numbers = new Intl.NumberFormat(locale)
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  // 'en' instead of 'en-CA', whose short months have full stops inconsistently.
  const parts = (style: 'short' | 'long') =>
    new Intl.DateTimeFormat(language, {
      timeZone: 'UTC',
      weekday: style,
      day: 'numeric',
      month: style,
      year: 'numeric',
    })
  const short = parts('short')
  const long = parts('long')
  const months = new Intl.DateTimeFormat(language, { timeZone: 'UTC', month: 'long', year: 'numeric' })

  /** Without `at`, the name for the whole year: `ET`. */
  function zoneName(timeZone: TimeZone, at?: Instant): string {
    const timeZoneName = at === undefined ? 'shortGeneric' : 'short'
    const zone = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName, hour: 'numeric' })
    const parts = zone.formatToParts(at === undefined ? undefined : epoch(at))
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  }
  const inBrackets = (zone: string) => (language === 'fr' ? ` (${zone})` : `${NBSP}${zone}`)

  /** The time zone to name after hours, with its leading space. */
  function ownZone({ timeZone }: Hours, day: Day | undefined): string {
    if (timeZone === undefined) return ''
    if (day === undefined) return inBrackets(zoneName(timeZone))
    return differsOn(day, timeZone) ? inBrackets(zoneName(timeZone, instantAt(day, '12:00'))) : ''
  }

  function written(formatter: Intl.DateTimeFormat, day: Day, asOf: Instant | undefined): string {
    const part = Object.fromEntries(formatter.formatToParts(utcNoon(day)).map(({ type, value }) => [type, value]))
    const number = language === 'fr' && part['day'] === '1' ? '1er' : part['day']
    const year = asOf === undefined || dayOf(asOf).slice(0, 4) === day.slice(0, 4) ? '' : `${NBSP}${part['year']}`
    return `${part['weekday']}${NBSP}${number}${NBSP}${part['month']}${year}`
  }

  const format: Format = {
    number: (value) => numbers.format(value),
    count(value, { none, one, other }) {
      if (value === 0 && none !== undefined) return none
      const form = new Intl.PluralRules(locale).select(value) === 'one' ? one : other
      return form.replaceAll('#', numbers.format(value))
    },
    money: (cents) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency: 'CAD',
        minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
      }).format(cents / 100),
    day: (day, asOf) => written(short, day, asOf),
    longDay: (day, asOf) => written(long, day, asOf),
    nearDay(day, asOf) {
      const away = daysBetween(dayOf(asOf), day)
      return Math.abs(away) <= 1 ? relative.format(away, 'day') : format.day(day, asOf)
    },
    onDay(day, asOf) {
      const near = Math.abs(daysBetween(dayOf(asOf), day)) <= 1
      return near || language === 'en' ? format.nearDay(day, asOf) : `le ${format.day(day, asOf)}`
    },
    list: (names) => new Intl.ListFormat(locale).format(names),
    weekday: (day) => new Intl.DateTimeFormat(language, { timeZone: 'UTC', weekday: 'long' }).format(utcNoon(day)),
    month(day) {
      const [first = '', ...rest] = months.format(utcNoon(day))
      return first.toLocaleUpperCase(locale) + rest.join('')
    },
    range({ first, last }, asOf) {
      // A range of one day is still a forecast, not a confirmed day.
      if (first === last) return `${language === 'fr' ? 'vers le' : 'about'} ${format.day(first, asOf)}`
      return `${format.day(first, asOf)} – ${format.day(last, asOf)}`
    },
    span({ first, last }, asOf) {
      if (first === last) return format.range({ first, last }, asOf)
      const [from, to] = [format.day(first, asOf), format.day(last, asOf)]
      return language === 'fr' ? `entre le ${from} et le ${to}` : `between ${from} and ${to}`
    },
    time: (at) => format.timeOfDay(timeOf(at)),
    timeOfDay(time) {
      const [hours = 0, minutes = 0] = time.split(':').map(Number)
      if (language === 'fr')
        return `${hours}${NBSP}h${minutes === 0 ? '' : `${NBSP}${String(minutes).padStart(2, '0')}`}`
      const half = hours % 24 < 12 ? 'a.m.' : 'p.m.'
      return `${hours % 12 === 0 ? 12 : hours % 12}:${String(minutes).padStart(2, '0')}${NBSP}${half}`
    },
    hours(hours, day) {
      const [from, to] = [format.timeOfDay(hours.from), format.timeOfDay(hours.to)]
      const written = `${language === 'fr' ? `de ${from} à ${to}` : `${from} – ${to}`}${ownZone(hours, day)}`
      if (!isOverMidnight(hours)) return written
      if (day === undefined) return `${written} ${language === 'fr' ? 'le lendemain' : 'the next day'}`
      return `${written} ${language === 'fr' ? 'le' : 'on'} ${format.day(addDays(day, 1))}`
    },
    zone: (at) => zoneName(ZONE, at),
    moment: (at, asOf) => `${format.day(dayOf(at), asOf)}, ${format.time(at)}${inBrackets(format.zone(at))}`,
    age(at, asOf) {
      const away = epoch(at) - epoch(asOf)
      const length = Math.abs(away)
      if (length < MINUTE) return relative.format(0, 'second')
      if (length < HOUR) return relative.format(Math.trunc(away / MINUTE), 'minute')
      if (length < 36 * HOUR) return relative.format(Math.trunc(away / HOUR), 'hour')
      return relative.format(daysBetween(dayOf(asOf), dayOf(at)), 'day')
    },
    by(at, asOf) {
      const day = dayOf(at)
      if (at !== startOf(day)) {
        const time = `${format.time(at)}${NBSP}${language === 'fr' ? `(${format.zone(at)})` : format.zone(at)}`
        const onDay = format.onDay(day, asOf)
        if (language === 'en') return `${onDay}, ${time}`
        // French word order: “D’ici 18 h aujourd’hui”, not “d’ici aujourd’hui à 18 h”.
        return day === dayOf(asOf) ? `${time} ${onDay}` : `${onDay} à ${time}`
      }
      const dayBefore = addDays(day, -1)
      if (dayBefore === dayOf(asOf)) return language === 'fr' ? 'la fin de la journée' : 'the end of today'
      const last = format.day(dayBefore, asOf)
      return language === 'fr' ? `la fin du ${last}` : `the end of ${last}`
    },
  }
  return format
}

function utcNoon(day: Day): number {
  return Date.parse(`${day}T12:00:00Z`)
}
