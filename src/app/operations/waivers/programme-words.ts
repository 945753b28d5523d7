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

/** What is waived: the fee, and its amount where that was published. */
export function feeName({ fee, amount }: Terms, texts: ProgrammeTranslations, format: Format): string {
  return amount === null ? texts.fees[fee] : texts.withAmount(texts.fees[fee], format.money(amount))
}

/** On which days, how often, and what counts. */
export function termsOf(terms: Terms, asOf: Instant, texts: ProgrammeTranslations, format: Format): string {
  const { firstDay, end, perStore, countedOn } = terms
  const first = firstDay === null ? texts.firstUnknown : texts.from(format.day(firstDay, asOf))
  const last = {
    through: end.kind === 'through' ? texts.through(format.day(end.day, asOf)) : '',
    further_notice: texts.furtherNotice,
    not_published: texts.endUnknown,
  }[end.kind]
  const often = perStore === 'unlimited' ? texts.perStore.unlimited : format.count(perStore, texts.perStore)
  return [first, last, often, texts.countedOn[countedOn]].join(' · ')
}
