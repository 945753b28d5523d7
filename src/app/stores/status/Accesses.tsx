import { useQuery } from '@tanstack/react-query'
import { AccessReason } from '../../access/AccessReason.tsx'
import type { Instant } from '../../../domain/time/instant.ts'
import { query } from '../../client/query.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { Card } from '../../design/Card.tsx'
import { InlineFailure } from '../../design/InlineFailure.tsx'
import { Timestamp } from '../../design/Timestamp.tsx'
import styles from './entries.module.css'
import { STORE_TRANSLATIONS } from '../../phrasing/store-translations.ts'

const SHOWN = 20

export function Accesses({ storeId, asOf }: { storeId: string; asOf: Instant }) {
  const t = useTranslations(STORE_TRANSLATIONS)
  const { data, isError, refetch } = useQuery(query('listAccesses', { params: { storeId }, query: { limit: SHOWN } }))
  return (
    <Card title={t.accesses}>
      {isError && data === undefined && <InlineFailure onRetry={() => void refetch()} />}
      {data?.body.items.length === 0 && <p>{t.nobody}</p>}
      <ul className={styles['entries']}>
        {data?.body.items.map(({ id, at, role, reason }) => (
          <li key={id}>
            <p>
              <strong>{t.roles[role]}</strong> · <AccessReason reason={reason} />
            </p>
            <p className={styles['facts']}>
              <Timestamp at={at} asOf={asOf} />
            </p>
          </li>
        ))}
      </ul>
      <p className={styles['facts']}>{t.accessesNote}</p>
    </Card>
  )
}
