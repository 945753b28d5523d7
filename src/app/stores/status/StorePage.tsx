import { lazy, Suspense, type ReactNode } from 'react'
import { Link } from 'wouter'
import { useApiQuery } from '../../client/use-api-query.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { query } from '../../client/query.ts'
import { usePerson } from '../../client/use-session.ts'
import { useBilingual, useTranslations } from '../../i18n/language.tsx'
import { Announcement } from '../../incidents/Announcement.tsx'
import { Staleness } from '../../design/AsOf.tsx'
import { ErrorState } from '../../design/ErrorState.tsx'
import { Loading } from '../../design/Loading.tsx'
import { Columns, Page } from '../../design/Page.tsx'
import type { StoreStatus } from '../../phrasing/store-status.ts'
import { Orders } from '../orders/Orders.tsx'
import { StoreBoard } from './StoreBoard.tsx'
import { PAGE_TRANSLATIONS } from '../../phrasing/page-translations.ts'
import styles from './StorePage.module.css'
import { addressOf } from '../../routes.ts'
import name from './StoreName.module.css'

/** The store's name, licence and weekdays. */
function StoreName({ store, aside }: { store: StoreStatus['store']; aside?: ReactNode }) {
  const t = useTranslations(PAGE_TRANSLATIONS)
  const { weekdays } = t
  return (
    <div className={name['place']}>
      <h1>{store.name}</h1>
      <span>
        {store.licence} · {t.orderDay(weekdays[store.orderWeekday], weekdays[store.deliveryWeekday])}
      </span>
      {aside}
    </div>
  )
}

// The first screen contains the headline and the orders; the rest loads after it has been rendered.
const loadDetails = () => import('./StoreDetails.tsx')
const StoreNews = lazy(async () => ({ default: (await loadDetails()).StoreNews }))
const StoreTerms = lazy(async () => ({ default: (await loadDetails()).StoreTerms }))

export function StorePage({ storeId }: { storeId: string }) {
  const t = useTranslations(PAGE_TRANSLATIONS)
  const { data, error, isError, dataUpdatedAt, refetch } = useApiQuery(query('getStoreStatus', { params: { storeId } }))
  return (
    <Page title={data?.body.store.name ?? t.store}>
      {data === undefined && isError && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && !isError && <Loading />}
      {data && (
        <>
          <Staleness confirmedAt={dataUpdatedAt} failed={isError} />
          <StoreContent key={storeId} storeStatus={data.body} asOf={data.asOf} />
        </>
      )}
    </Page>
  )
}

/** The content of a store's page. */
export function StoreContent({ storeStatus, asOf }: { storeStatus: StoreStatus; asOf: Instant }) {
  const { store } = storeStatus
  const inLanguage = useBilingual()
  const latest = storeStatus.incidents[0]?.updates[0]
  return (
    <>
      <Announcement update={latest ? { id: latest.id, headline: inLanguage(latest.headline) } : null} />
      <div>
        <StoreName store={store} aside={<OtherStores />} />
        <StoreBoard storeStatus={storeStatus} asOf={asOf} tools={<PrintButton />} />
      </div>
      <Columns
        main={
          <>
            <Orders storeId={store.id} orders={storeStatus.orders} asOf={asOf} />
            <Suspense>
              <StoreNews storeStatus={storeStatus} asOf={asOf} />
            </Suspense>
          </>
        }
        side={
          <Suspense>
            <StoreTerms storeStatus={storeStatus} asOf={asOf} />
          </Suspense>
        }
      />
    </>
  )
}

function OtherStores() {
  const t = useTranslations(PAGE_TRANSLATIONS)
  const person = usePerson()
  return person && person.stores > 1 ? <Link href={addressOf('stores')}>{t.otherStores}</Link> : null
}

function PrintButton() {
  const t = useTranslations(PAGE_TRANSLATIONS)
  return (
    <button type="button" className={styles['print']} onClick={() => window.print()}>
      {t.print}
    </button>
  )
}
