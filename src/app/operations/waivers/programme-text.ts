import type { ResponseBody } from '../../client/send-request.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import type { Format } from '../../i18n/format.ts'
import type { Tone } from '../../design/StatusIcon.tsx'
import type { ProgrammeTranslations } from './programme-translations.ts'

export type Programme = ResponseBody<'listWaiverProgrammes'>['programmes'][number]

export const MEASURE_STATE_TONES: Readonly<Record<Programme['state'], Tone>> = {
  active: 'done',
  upcoming: 'ahead',
  ended: 'ahead',
  unknown: 'unknown',
}

type Terms = Pick<Programme, 'fee' | 'amount' | 'firstDay' | 'end' | 'perStore' | 'countedOn'>

/** The waived fee, with its amount if published. */
export function feeName({ fee, amount }: Terms, t: ProgrammeTranslations, format: Format): string {
  return amount === null ? t.fees[fee] : t.withAmount(t.fees[fee], format.money(amount))
}

/** The terms of a waiver: days, uses per store, and the day that counts. */
export function termsOf(terms: Terms, asOf: Instant, t: ProgrammeTranslations, format: Format): string {
  const { firstDay, end, perStore, countedOn } = terms
  const first = firstDay === null ? t.firstUnknown : t.from(format.day(firstDay, asOf))
  const last = {
    through: end.kind === 'through' ? t.through(format.day(end.day, asOf)) : '',
    further_notice: t.furtherNotice,
    not_published: t.endUnknown,
  }[end.kind]
  const often = perStore === 'unlimited' ? t.perStore.unlimited : format.count(perStore, t.perStore)
  return [first, last, often, t.countedOn[countedOn]].join(' · ')
}
