import type { Bilingual } from '../../../domain/facts/bilingual.ts'
import {
  at,
  type Day,
  day,
  dayOf,
  parseDay,
  parseTimeOfDay,
  timeOf,
  type TimeOfDay,
} from '../../../domain/time/day.ts'
import type { Instant } from '../../../domain/time/instant.ts'

/** Something typed that cannot be sent as it is, at a path of the publish request. */
export interface FormProblem {
  readonly field: string
  readonly kind: 'day' | 'moment' | 'number' | 'blank'
}

/** Reads what was typed; what cannot be read is a problem, and stands for something that can be. */
export interface FormReader {
  /** A reader of the fields under one: their paths begin with it, and their problems are this reader’s. */
  readonly under: (field: string) => FormReader
  readonly problem: (field: string, kind: FormProblem['kind']) => void
  readonly day: (field: string, text: string) => Day
  readonly dayOrNone: (field: string, text: string) => Day | null
  readonly moment: (field: string, text: string) => Instant
  readonly momentOrNone: (field: string, text: string) => Instant | null
  readonly timeOfDay: (field: string, text: string) => TimeOfDay
  readonly whole: (field: string, text: string) => number
  /** Text whose blanks were all filled in. */
  readonly text: (field: string, text: Bilingual) => Bilingual
}

const ANY_DAY = day('1970-01-01')

/** A reader that adds to `problems`, in the order in which fields are read. */
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

/** An instant as a field for a day and a time takes it, in Toronto’s time. */
export function localText(at: Instant): string {
  return `${dayOf(at)}T${timeOf(at)}`
}
