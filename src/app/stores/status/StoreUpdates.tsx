import { Link } from 'wouter'
import type { Instant } from '../../../domain/time/instant.ts'
import { isolated } from '../../i18n/isolated.ts'
import { useBilingual, useTranslations } from '../../i18n/language.tsx'
import { Card } from '../../design/Card.tsx'
import { UpdateLog } from '../../incidents/UpdateLog.tsx'
import { Acknowledge } from './Acknowledge.tsx'
import type { StoreStatus } from '../../phrasing/store-status.ts'
import { STORE_TRANSLATIONS } from '../../phrasing/store-translations.ts'
import { addressOf } from '../../routes.ts'

/** Updates for this store, newest first, with its receipts. */
export function StoreUpdates(props: { storeId: string; incidents: StoreStatus['incidents']; asOf: Instant }) {
  const { storeId, incidents, asOf } = props
  const t = useTranslations(STORE_TRANSLATIONS)
  const inLanguage = useBilingual()
  if (incidents.length === 0) {
    return (
      <Card title={t.updates}>
        <p>
          {t.noUpdates} <Link href={addressOf('history')}>{t.history}</Link>
        </p>
      </Card>
    )
  }
  return incidents.map((incident) => (
    <Card key={incident.id} title={t.updatesOf(isolated(inLanguage(incident.title)))}>
      <UpdateLog
        updates={incident.updates}
        asOf={asOf}
        renderAction={(update) => <Acknowledge storeId={storeId} update={update} asOf={asOf} />}
      />
    </Card>
  ))
}
