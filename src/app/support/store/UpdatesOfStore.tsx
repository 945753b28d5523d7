import type { Instant } from '../../../domain/time/instant.ts'
import { useBilingual, useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import type { StoreStatus } from '../../phrasing/store-status.ts'
import { Card } from '../../design/Card.tsx'
import { Timestamp } from '../../design/Timestamp.tsx'
import { STORE_PAGE_TRANSLATIONS } from './store-page-translations.ts'
import styles from './SeenStore.module.css'

const SHOWN = 5

/** The updates for the store, newest first, with their receipts. */
export function UpdatesOfStore({ storeStatus, asOf }: { storeStatus: StoreStatus; asOf: Instant }) {
  const t = useTranslations(STORE_PAGE_TRANSLATIONS)
  const format = useFormat()
  const inLanguage = useBilingual()
  const updates = storeStatus.incidents
    .flatMap((incident) => incident.updates)
    .sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1))
  return (
    <Card title={t.updates}>
      {updates.length === 0 && <p>{t.noUpdates}</p>}
      <ul className={styles['entries']}>
        {updates.slice(0, SHOWN).map(({ id, headline, publishedAt, precision, viewedAt, acknowledgedAt }) => (
          <li key={id}>
            <strong>{inLanguage(headline)}</strong>
            <p>
              <Timestamp at={publishedAt} asOf={asOf} precision={precision} />
            </p>
            <p>
              {viewedAt === null ? t.notViewed : t.shown(format.age(viewedAt, asOf))} ·{' '}
              {acknowledgedAt === null ? t.notRead : t.read(format.age(acknowledgedAt, asOf))}
            </p>
          </li>
        ))}
      </ul>
      {updates.length > SHOWN && <p>{t.more(format.number(updates.length - SHOWN))}</p>}
    </Card>
  )
}
