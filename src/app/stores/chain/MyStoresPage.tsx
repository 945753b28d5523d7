import { part as laterContract } from 'virtual:client-contract/later'
import { Redirect } from 'wouter'
import { useApiQuery } from '../../client/use-api-query.ts'
import { usePerson } from '../../client/use-session.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { addressOf } from '../../routes.ts'
import { Staleness } from '../../design/AsOf.tsx'
import { ErrorState } from '../../design/ErrorState.tsx'
import { Loading } from '../../design/Loading.tsx'
import { Page } from '../../design/Page.tsx'
import { CHAIN_TRANSLATIONS } from './chain-translations.ts'
import { FirstAndLast } from './FirstAndLast.tsx'
import { MY_STORES } from './my-stores.ts'
import { NewestUpdates } from './NewestUpdates.tsx'
import { StoreList } from './StoreList.tsx'
import { PAGE_TRANSLATIONS } from '../../phrasing/page-translations.ts'
import { carry } from '../../client/operations.ts'

carry(laterContract)

/** All stores of the signed-in person with their headlines. Redirects to the store if there is only one. */
export function MyStoresPage() {
  const t = useTranslations(CHAIN_TRANSLATIONS)
  const { myStores } = useTranslations(PAGE_TRANSLATIONS)
  const person = usePerson()
  const { data, error, isError, dataUpdatedAt, refetch } = useApiQuery(MY_STORES)
  const [only, second] = data?.stores ?? []
  if (only !== undefined && second === undefined) {
    return <Redirect to={addressOf('store', { storeId: only.id })} replace />
  }
  return (
    <Page title={myStores}>
      <h1>{myStores}</h1>
      {data === undefined && isError && <ErrorState heading={false} error={error} onRetry={() => void refetch()} />}
      {data === undefined && !isError && <Loading />}
      {data && only === undefined && <p>{person?.role === 'retailer' ? t.noStores : t.staffOnly}</p>}
      {data && only !== undefined && (
        <>
          <Staleness confirmedAt={dataUpdatedAt} failed={isError} />
          <FirstAndLast stores={data.stores} asOf={data.asOf} />
          <NewestUpdates updates={data.newest} asOf={data.asOf} />
          <StoreList stores={data.stores} asOf={data.asOf} />
        </>
      )}
    </Page>
  )
}
