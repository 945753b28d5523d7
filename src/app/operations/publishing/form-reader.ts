import type { Bilingual } from '../../../domain/facts/bilingual.ts'
import { at, type Day, day, dayOf, parseDay, parseTimeOfDay, timeOf, type TimeOfDay } from '../../../domain/time/day.ts'
import type { Instant } from '../../../domain/time/instant.ts'

/** Invalid input, with its path in the publish request. */
export interface FormProblem {
  readonly field: string
  readonly kind: 'day' | 'moment' | 'number' | 'blank'
}

/** Parses fields as typed. Reports invalid input as a problem and returns a placeholder value for it. */
export interface FormReader {
  /** Returns a reader with a path prefix that reports to the same list. */
  readonly under: (field: string) => FormReader
  readonly problem: (field: string, kind: FormProblem['kind']) => void
  readonly day: (field: string, text: string) => Day
  readonly dayOrNone: (field: string, text: string) => Day | null
  readonly moment: (field: string, text: string) => Instant
  readonly momentOrNone: (field: string, text: string) => Instant | null
  readonly timeOfDay: (field: string, text: string) => TimeOfDay
  readonly whole: (field: string, text: string) => number
  /** Reports placeholders such as `[the reason…]` that are still in the text. */
  readonly text: (field: string, text: Bilingual) => Bilingual
}

const ANY_DAY = day('1970-01-01')

/** Creates a reader that appends to `problems`, in the order of reading. */
export function createReader(problems: FormProblem[], path = ''): FormReader {
  const reader: FormReader = {
    under: (field) => createReader(problems, `${path}${field}.`),
    problem: (field, kind) => problems.push({ field: path + field, kind }),
    day(field, text) {
      const read = parseDay(text)
      if (read === null) reader.problem(field, 'day')
      return read ?? ANY_DAY
    },
    dayOrNone: (field, text) => (text === '' ? null : reader.day(field, text)),
    moment(field, text) {
      const [onDay = '', time = ''] = text.split('T')
      const [read, of] = [parseDay(onDay), parseTimeOfDay(time)]
      if (read === null || of === null) reader.problem(field, 'moment')
      return at(read ?? ANY_DAY, of ?? '00:00')
    },
    timeOfDay(field, text) {
      const read = parseTimeOfDay(text)
      if (read === null) reader.problem(field, 'moment')
      return read ?? '00:00'
    },
    momentOrNone: (field, text) => (text === '' ? null : reader.moment(field, text)),
    whole(field, text) {
      const read = /^\d{1,9}$/.test(text.trim()) ? Number(text) : 0
      if (read < 1) reader.problem(field, 'number')
      return read
    },
    text(field, text) {
      for (const language of ['en', 'fr'] as const) {
        if (/\[[^\]]*…[^\]]*\]/.test(text[language])) reader.problem(`${field}.${language}`, 'blank')
      }
      return { en: text.en.trim(), fr: text.fr.trim() }
    },
  }
  return reader
}

/** Formats an instant for a `datetime-local` field, in Toronto time. */
export function localText(at: Instant): string {
  return `${dayOf(at)}T${timeOf(at)}`
}
