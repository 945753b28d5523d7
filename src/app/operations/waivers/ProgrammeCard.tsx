import type { ReactNode } from 'react'
import type { Instant } from '../../../domain/time/instant.ts'
import { useBilingual, useLanguage, useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from '../../design/Card.tsx'
import { Tag } from '../../design/Tag.tsx'
import { PROGRAMME_TRANSLATIONS } from './programme-translations.ts'
import { feeName, MEASURE_STATE_TONES, type Programme, termsOf } from './programme-words.ts'
import styles from './ProgrammeCard.module.css'

/** A fee waiver with its terms and what was made of it; what nobody published is said not to be known. */
export function ProgrammeCard({ programme, asOf }: { programme: Programme; asOf: Instant }) {
  const texts = useTranslations(PROGRAMME_TRANSLATIONS)
  const format = useFormat()
  const inLanguage = useBilingual()
  const { scope, stores, note, state, usage } = programme
  const whom = {
    everyone: texts.scope.everyone,
    regions: scope.kind === 'regions' ? texts.scope.regions(format.list(scope.regions)) : '',
    stores: texts.scope.stores,
  }[scope.kind]
  return (
    <Card
      title={feeName(programme, texts, format)}
      aside={<Tag tone={MEASURE_STATE_TONES[state]}>{texts.state[state]}</Tag>}
    >
      <p className={styles['terms']}>
        {whom} ({format.count(stores, texts.stores)}) · {termsOf(programme, asOf, texts, format)}
      </p>
      {note !== null && <p className={styles['terms']}>{inLanguage(note)}</p>}
      {usage === null ? (
        <p className={styles['unknown']}>
          <Tag tone="unknown">{texts.notKnown}</Tag> {texts.usageUnknown}
        </p>
      ) : (
        <Usage usage={usage} stores={stores} />
      )}
    </Card>
  )
}

function Usage({ usage, stores }: { usage: NonNullable<Programme['usage']>; stores: number }) {
  const texts = useTranslations(PROGRAMME_TRANSLATIONS)
  const format = useFormat()
  const language = useLanguage()
  const percent = new Intl.NumberFormat(`${language}-CA`, { style: 'percent', maximumFractionDigits: 1 })
  return (
    <dl className={styles['figures']}>
      <Figure
        label={texts.usedBy}
        value={format.number(usage.stores)}
        detail={
          stores === 0 ? null : texts.ofStores(format.number(stores), percent.format(usage.stores / stores))
        }
      />
      <Figure label={texts.uses} value={format.number(usage.uses)} />
      <Figure
        label={texts.waived}
        value={usage.waived === null ? texts.notKnown : format.money(usage.waived)}
        detail={usage.waived === null ? texts.amountUnknown : null}
      />
      <Figure label={texts.reversed} value={format.number(usage.reversed)} />
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
