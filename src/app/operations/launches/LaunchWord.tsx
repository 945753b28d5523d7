import type { Instant } from '../../../domain/time/instant.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Tag } from '../../design/Tag.tsx'
import { LAUNCH_TONES, type Launch } from './launch-list.ts'
import { LAUNCH_TRANSLATIONS } from './launch-translations.ts'

/** What became of a launch, and the day that it has now where that is another than was planned. */
export function LaunchWord({ launch, asOf }: { launch: Launch; asOf: Instant }) {
  const t = useTranslations(LAUNCH_TRANSLATIONS)
  const format = useFormat()
  const { outcome, plannedDay } = launch
  const other =
    outcome.state === 'delayed' ? t.noDay : outcome.day === plannedDay ? null : format.day(outcome.day, asOf)
  return (
    <>
      <Tag tone={LAUNCH_TONES[outcome.state]}>{t.words[outcome.state]}</Tag>
      {other !== null && <> {other}</>}
    </>
  )
}
