import type { ReactNode } from 'react'
import type { Instant } from '../../../domain/time/instant.ts'
import { useBilingual, useLanguage, useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from '../../design/Card.tsx'
import { Tag } from '../../design/Tag.tsx'
import { PROGRAMME_TRANSLATIONS } from './programme-translations.ts'
import { feeName, MEASURE_STATE_TONES, type Programme, termsOf } from './programme-text.ts'
import styles from './ProgrammeCard.module.css'

/** A fee waiver with its terms and usage. Unpublished values are shown as not known. */
export function ProgrammeCard({ programme, asOf }: { programme: Programme; asOf: Instant }) {
  const t = useTranslations(PROGRAMME_TRANSLATIONS)
  const format = useFormat()
  const inLanguage = useBilingual()
  const { scope, stores, note, state, usage } = programme
  const whom = {
    everyone: t.scope.everyone,
    regions: scope.kind === 'regions' ? t.scope.regions(format.list(scope.regions)) : '',
    stores: t.scope.stores,
  }[scope.kind]
  return (
    <Card title={feeName(programme, t, format)} aside={<Tag tone={MEASURE_STATE_TONES[state]}>{t.state[state]}</Tag>}>
      <p className={styles['terms']}>
        {whom} ({format.count(stores, t.stores)}) · {termsOf(programme, asOf, t, format)}
      </p>
      {note !== null && <p className={styles['terms']}>{inLanguage(note)}</p>}
      {usage === null ? (
        <p className={styles['unknown']}>
          <Tag tone="unknown">{t.notKnown}</Tag> {t.usageUnknown}
        </p>
      ) : (
        <Usage usage={usage} stores={stores} />
      )}
    </Card>
  )
}

function Usage({ usage, stores }: { usage: NonNullable<Programme['usage']>; stores: number }) {
  const t = useTranslations(PROGRAMME_TRANSLATIONS)
  const format = useFormat()
  const language = useLanguage()
  const percent = new Intl.NumberFormat(`${language}-CA`, { style: 'percent', maximumFractionDigits: 1 })
  return (
    <dl className={styles['figures']}>
      <Figure
        label={t.usedBy}
        value={format.number(usage.stores)}
        detail={stores === 0 ? null : t.ofStores(format.number(stores), percent.format(usage.stores / stores))}
      />
      <Figure label={t.uses} value={format.number(usage.uses)} />
      <Figure
        label={t.waived}
        value={usage.waived === null ? t.notKnown : format.money(usage.waived)}
        detail={usage.waived === null ? t.amountUnknown : null}
      />
      <Figure label={t.reversed} value={format.number(usage.reversed)} />
    </dl>
  )
}

function Figure({ label, value, detail = null }: { label: string; value: string; detail?: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {value}
        {detail !== null && <small>{detail}</small>}
      </dd>
    </div>
  )
}
