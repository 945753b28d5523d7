import type { ReactNode } from 'react'
import type { ResponseBody } from '../../client/send-request.ts'
import type { Exposure } from '../../../domain/incidents/data-disclosure.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { isolated } from '../../i18n/isolated.ts'
import { useBilingual, useLanguage, useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import type { Tone } from '../../design/StatusIcon.tsx'
import { Tag } from '../../design/Tag.tsx'
import styles from './DataDisclosure.module.css'
import { INCIDENT_TRANSLATIONS } from './incident-translations.ts'

type Disclosure = NonNullable<ResponseBody<'getIncident'>['disclosure']>

const TONES: Readonly<Record<Exposure, Tone>> = {
  exposed: 'stop',
  disputed: 'wait',
  unknown: 'unknown',
  not_exposed: 'done',
}
/** Worst first. */
const EXPOSURES = ['exposed', 'disputed', 'unknown', 'not_exposed'] as const satisfies readonly Exposure[]

/** The disclosure of a data incident: data, persons, records, cause, actions taken and who was informed. */
export function DataDisclosure({ disclosure, asOf }: { disclosure: Disclosure; asOf: Instant }) {
  const t = useTranslations(INCIDENT_TRANSLATIONS)
  const inLanguage = useBilingual()
  const format = useFormat()
  const { items, informed, whose, cause, done = [] } = disclosure
  return (
    <>
      <p>{t.dataNote}</p>
      <dl className={styles['facts']}>
        <Fact term={t.whose}>{whose && inLanguage(whose)}</Fact>
        <Fact term={t.howMany}>
          <HowMany disclosure={disclosure} />
        </Fact>
        <Fact term={t.cause}>{cause && inLanguage(cause)}</Fact>
        <Fact term={t.done}>
          {done.length > 0 && (
            <ul>
              {done.map((each) => (
                <li key={each.en}>{inLanguage(each)}</li>
              ))}
            </ul>
          )}
        </Fact>
      </dl>
      {EXPOSURES.filter((exposure) => items.some((item) => item.exposure === exposure)).map((exposure) => (
        <section key={exposure} aria-label={t.exposure[exposure]} className={styles['group']}>
          <h3>
            <Tag tone={TONES[exposure]}>{t.exposure[exposure]}</Tag> <small>{t.exposureWhy[exposure]}</small>
          </h3>
          <ul>
            {items
              .filter((item) => item.exposure === exposure)
              .map(({ what }) => (
                <li key={what.en}>{inLanguage(what)}</li>
              ))}
          </ul>
        </section>
      ))}
      <h3 className={styles['heading']}>{t.informed}</h3>
      <dl className={styles['informed']}>
        {informed.map(({ who, on }) => (
          <div key={who.en}>
            <dt>{inLanguage(who)}</dt>
            <dd>{on === null ? t.noDay : format.longDay(on, asOf)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** Shows "not published" for a missing fact. */
function Fact({ term, children }: { term: string; children: ReactNode }) {
  const t = useTranslations(INCIDENT_TRANSLATIONS)
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children || t.notPublished}</dd>
    </div>
  )
}

/** The number of records and their share of all records, if published. */
export function HowMany({ disclosure: { count, share } }: { disclosure: Disclosure }) {
  const t = useTranslations(INCIDENT_TRANSLATIONS)
  const inLanguage = useBilingual()
  const format = useFormat()
  const language = useLanguage()
  if (count === null && share === null) return t.notPublished
  const percent = new Intl.NumberFormat(`${language}-CA`, { style: 'percent', maximumFractionDigits: 1 })
  return (
    <>
      {count !== null && (
        <strong>{t.count(format.number(count.number), isolated(inLanguage(count.of)), count.about)}</strong>
      )}
      {count !== null && share !== null && ' · '}
      {share !== null && t.share(percent.format(share), count?.about === true)}
    </>
  )
}
