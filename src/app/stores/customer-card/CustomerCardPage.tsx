import { part as laterContract } from 'virtual:client-contract/later'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { useApiQuery } from '../../client/use-api-query.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { query } from '../../client/query.ts'
import { useLanguage, useTranslations } from '../../i18n/language.tsx'
import { addressOf } from '../../routes.ts'
import { Staleness } from '../../design/AsOf.tsx'
import { ErrorState } from '../../design/ErrorState.tsx'
import { Loading } from '../../design/Loading.tsx'
import { Page } from '../../design/Page.tsx'
import type { StoreStatus } from '../../phrasing/store-status.ts'
import { absolute, cardPath } from './card-address.ts'
import { CustomerCard } from './CustomerCard.tsx'
import styles from './CustomerCardPage.module.css'
import { CustomerCardTools } from './CustomerCardTools.tsx'
import { CUSTOMER_TRANSLATIONS } from '../../phrasing/customer-translations.ts'
import { customerTextInBoth } from '../../phrasing/customer-text.ts'
import { carry } from '../../client/operations.ts'

carry(laterContract)

/** The page with the card for a store's customers and staff, to show on a screen, print or share. */
export function CustomerCardPage({ storeId }: { storeId: string }) {
  const t = useTranslations(CUSTOMER_TRANSLATIONS)
  const { data, error, isError, dataUpdatedAt, refetch } = useApiQuery(query('getStoreStatus', { params: { storeId } }))
  return (
    <Page title={t.cardTitle}>
      {data === undefined && isError && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && !isError && <Loading />}
      {data && (
        <>
          <Staleness confirmedAt={dataUpdatedAt} failed={isError} />
          <CardContents storeStatus={data.body} asOf={data.asOf} />
        </>
      )}
    </Page>
  )
}

function CardContents({ storeStatus, asOf }: { storeStatus: StoreStatus; asOf: Instant }) {
  const t = useTranslations(CUSTOMER_TRANSLATIONS)
  const language = useLanguage()
  const status = useQuery(query('getStatus'))
  const path = cardPath(storeStatus.incidents, status.data?.body.incidents)
  const content = {
    words: customerTextInBoth(storeStatus.network, asOf, language),
    address: absolute(window.location.origin, language, path),
  }
  return (
    <>
      <header className={styles['head']}>
        <Link href={addressOf('store', { storeId: storeStatus.store.id })} className={styles['back']}>
          {t.back}
        </Link>
        <h1>{t.cardTitle}</h1>
        <p className={styles['note']}>{t.cardNote}</p>
      </header>
      <CustomerCard {...content} />
      <CustomerCardTools content={content} asOf={asOf} />
    </>
  )
}
