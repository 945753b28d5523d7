import type { AnswerOf } from '../../../contract/endpoint.ts'
import type { Contract } from '../../../contract/table.ts'
import type { Exposure } from '../../../domain/data-disclosure.ts'
import type { Instant } from '../../../domain/instant.ts'
import { useBilingual, useLanguage, useTexts } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import type { Tone } from '../../ui/Shape.tsx'
import { Tag } from '../../ui/Tag.tsx'
import styles from './ServiceList.module.css'
import { INCIDENT_TEXTS } from './incident-texts.ts'

type Disclosure = NonNullable<AnswerOf<Contract['getIncident']>['disclosure']>

const TONES: Readonly<Record<Exposure, Tone>> = {
  exposed: 'stop',
  not_exposed: 'done',
  unknown: 'unknown',
  disputed: 'wait',
}

/** What a data incident reached and who was told. */
export function DataDisclosure({ disclosure, asOf }: { disclosure: Disclosure; asOf: Instant }) {
  const texts = useTexts(INCIDENT_TEXTS)
  const inLanguage = useBilingual()
  const language = useLanguage()
  const format = useFormat()
  const { items, count, share, told } = disclosure
  const percent = new Intl.NumberFormat(`${language}-CA`, { style: 'percent', maximumFractionDigits: 1 })
  return (
    <>
      <p>{texts.dataNote}</p>
      {count && (
        <p>
          <strong>{texts.count(format.number(count.number), inLanguage(count.of), count.about)}</strong>
          {share !== null && ` · ${texts.share(percent.format(share))}`}
        </p>
      )}
      <ul className={styles['services']}>
        {items.map(({ what, exposure }) => (
          <li key={what.en}>
            {inLanguage(what)} <Tag tone={TONES[exposure]}>{texts.exposure[exposure]}</Tag>
          </li>
        ))}
      </ul>
      <h3 className={styles['heading']}>{texts.told}</h3>
      <ul className={styles['told']}>
        {told.map(({ who, on }) => (
          <li key={who.en}>
            {on ? texts.toldOn(inLanguage(who), format.longDay(on, asOf)) : texts.toldNoDay(inLanguage(who))}
          </li>
        ))}
      </ul>
    </>
  )
}
