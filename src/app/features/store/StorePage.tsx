import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { Instant } from '../../../domain/instant.ts'
import { query } from '../../client/query.ts'
import { usePerson } from '../../client/use-session.ts'
import { useBilingual, useTexts } from '../../i18n/language.tsx'
import { Announcement } from '../../ui/Announcement.tsx'
import { Staleness } from '../../ui/AsOf.tsx'
import { Failure } from '../../ui/Failure.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Columns, Page } from '../../ui/Page.tsx'
import { Accesses } from './Accesses.tsx'
import type { Standing } from './answers.ts'
import { CustomerLine } from './CustomerLine.tsx'
import { LineCard } from './LineCard.tsx'
import { Launches } from './Launches.tsx'
import { OrderingRules } from './OrderingRules.tsx'
import { Orders } from './Orders.tsx'
import { Questions } from './Questions.tsx'
import { StoreBoard } from './StoreBoard.tsx'
import { StoreName } from './StoreName.tsx'
import { StoreUpdates } from './StoreUpdates.tsx'
import { STORE_TEXTS } from './store-texts.ts'
import styles from './StorePage.module.css'
import { Waivers } from './Waivers.tsx'
import { pages } from '../../pages.ts'

export function StorePage({ storeId }: { storeId: string }) {
  const texts = useTexts(STORE_TEXTS)
  const { data, error, isError, dataUpdatedAt, refetch } = useQuery(
    query('getStanding', { params: { storeId } }),
  )
  return (
    <Page title={data?.body.store.name ?? texts.store}>
      {data === undefined && isError && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && !isError && <Loading />}
      {data && (
        <>
          <Staleness confirmedAt={dataUpdatedAt} failed={isError} />
          <StoreContent key={storeId} standing={data.body} asOf={data.asOf} />
        </>
      )}
    </Page>
  )
}

function StoreContent({ standing, asOf }: { standing: Standing; asOf: Instant }) {
  const { store } = standing
  const inLanguage = useBilingual()
  const latest = standing.incidents[0]?.updates[0]
  return (
    <>
      <Announcement update={latest ? { id: latest.id, headline: inLanguage(latest.headline) } : null} />
      <div>
        <StoreName store={store} aside={<OtherStores />} />
        <StoreBoard standing={standing} asOf={asOf} tools={<PrintButton />} />
      </div>
      <Columns
        main={
          <>
            <Orders storeId={store.id} orders={standing.orders} asOf={asOf} />
            <StoreUpdates storeId={store.id} incidents={standing.incidents} asOf={asOf} />
            <LineCard />
          </>
        }
        side={
          <>
            <Waivers waivers={standing.waivers} asOf={asOf} />
            <OrderingRules standing={standing} asOf={asOf} />
            <Questions standing={standing} asOf={asOf} />
            <Launches slipped={standing.slipped} asOf={asOf} />
            <CustomerLine storeId={store.id} network={standing.network} asOf={asOf} />
            <Accesses storeId={store.id} asOf={asOf} />
          </>
        }
      />
    </>
  )
}

function OtherStores() {
  const texts = useTexts(STORE_TEXTS)
  const person = usePerson()
  return person && person.stores > 1 ? <Link href={pages.stores}>{texts.otherStores}</Link> : null
}

function PrintButton() {
  const texts = useTexts(STORE_TEXTS)
  return (
    <button type="button" className={styles['print']} onClick={() => window.print()}>
      {texts.print}
    </button>
  )
}
