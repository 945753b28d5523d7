import { Link } from 'wouter'
import type { Instant } from '../../../domain/time/instant.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from '../../design/Card.tsx'
import figures from '../../design/figures.module.css'
import { Tag } from '../../design/Tag.tsx'
import type { OperationsOverview } from '../response-types.ts'
import { addressOf } from '../../routes.ts'
import { Attention } from './Attention.tsx'
import { NETWORK_TRANSLATIONS } from './network-translations.ts'
import styles from './NeedsAttention.module.css'

type Sources = OperationsOverview['sources']

/** The sources of order events that are silent, each as something that needs attention. Hidden if none. */
export function SilentSources({ sources, asOf }: { sources: Sources; asOf: Instant }) {
  const t = useTranslations(NETWORK_TRANSLATIONS).sources
  const format = useFormat()
  const silent = sources.filter(({ isSilent }) => isSilent)
  if (silent.length === 0) return null
  return (
    <section aria-label={t.silent}>
      {silent.map(({ id, name, receivedAt }) => (
        <Attention
          key={id}
          tone="stop"
          word={t.silent}
          action={
            <Link href={addressOf('publish')} className={styles['publish']} aria-label={t.publishOf(name)}>
              {t.publish}
            </Link>
          }
        >
          <h2 className={styles['title']}>{name}</h2>
          <p>{receivedAt !== null && t.silentSince(format.moment(receivedAt, asOf))}</p>
        </Attention>
      ))}
    </section>
  )
}

/** The API clients that report on orders, and how fresh each is. Hidden if there are none. */
export function SourcesCard({ sources, asOf }: { sources: Sources; asOf: Instant }) {
  const t = useTranslations(NETWORK_TRANSLATIONS).sources
  const format = useFormat()
  if (sources.length === 0) return null
  return (
    <Card title={t.title}>
      <table className={figures['table']}>
        <thead>
          <tr>
            <th scope="col">{t.name}</th>
            <th scope="col">{t.receivedAt}</th>
            <th scope="col">{t.expected}</th>
          </tr>
        </thead>
        <tbody>
          {sources.map(({ id, name, receivedAt, expectedMinutes, isSilent }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>
                {receivedAt === null ? t.never : format.age(receivedAt, asOf)}{' '}
                {isSilent && <Tag tone="stop">{t.late}</Tag>}
              </td>
              <td>{expectedMinutes === null ? t.nothingExpected : format.count(expectedMinutes, t.minutes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
