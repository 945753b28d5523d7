import type { Instant } from '../../../domain/time/instant.ts'
import { useBilingual, useLanguage, useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from '../../design/Card.tsx'
import { Tag } from '../../design/Tag.tsx'
import type { StoreStatus } from '../../phrasing/store-status.ts'
import { type ListedSentence, listedSentences } from '../../phrasing/measure-phrasing.ts'
import styles from './OrderingRules.module.css'
import { RULE_TRANSLATIONS } from '../../phrasing/rule-translations.ts'

/** Ordering limits, policy and delivery hours, with units, bases, days and revised values. */
export function OrderingRules({ storeStatus, asOf }: { storeStatus: StoreStatus; asOf: Instant }) {
  const t = useTranslations(RULE_TRANSLATIONS)
  const language = useLanguage()
  const format = useFormat()
  const { caps, store, mode } = storeStatus
  const rows = (section: 'ordering' | 'hours') =>
    listedSentences(section, storeStatus, language).map((listed) => (
      <RuleRow key={listed.measure.id} {...listed} asOf={asOf} />
    ))
  return (
    <Card title={t.title}>
      <ul className={styles['rules']}>
        {caps.every(({ state }) => state === 'upcoming') && <li>{t.noLimit}</li>}
        {rows('ordering')}
        {mode === 'recovering' && <li>{t.waits}</li>}
      </ul>
      <h3 className={styles['hours']}>{t.hours}</h3>
      <ul className={styles['rules']}>
        {rows('hours')}
        <li>{t.usual(format.hours(store.receiving))}</li>
      </ul>
    </Card>
  )
}

function RuleRow({ measure, parts, asOf }: ListedSentence & { asOf: Instant }) {
  const t = useTranslations(RULE_TRANSLATIONS)
  const format = useFormat()
  const inLanguage = useBilingual()
  const { state, firstDay, end, note } = measure
  const ends = {
    through: end.kind === 'through' ? t.through(format.day(end.day, asOf)) : '',
    further_notice: t.furtherNotice,
    not_published: t.notPublished,
  }[end.kind]
  const days = [...(firstDay ? [t.from(format.day(firstDay, asOf))] : []), ends].join(' · ')
  return (
    <li>
      {state === 'upcoming' && <Tag tone="ahead">{t.notYet}</Tag>}
      {state === 'unknown' && <Tag tone="unknown">{t.unknown}</Tag>}
      <p className={state === 'unknown' ? styles['facts'] : styles['rule']}>
        {parts.map((part) => (typeof part === 'string' ? `${part} ` : [<del key={part.was}>{part.was}</del>, ' ']))}
      </p>
      {state === 'unknown' && <p>{t.endUnknown}</p>}
      <p className={styles['facts']}>{days}</p>
      {note && <p className={styles['facts']}>{inLanguage(note)}</p>}
    </li>
  )
}
