import { part as laterContract } from 'virtual:client-contract/later'
import { keepPreviousData } from '@tanstack/react-query'
import { Link } from 'wouter'
import { useState } from 'react'
import { useApiQuery } from '../../client/use-api-query.ts'
import { query } from '../../client/query.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { AsOf, Staleness } from '../../design/AsOf.tsx'
import { Card } from '../../design/Card.tsx'
import { ShowMoreList } from '../../design/ShowMoreList.tsx'
import { ErrorState } from '../../design/ErrorState.tsx'
import { Loading } from '../../design/Loading.tsx'
import { ScreenOnly } from '../../design/ScreenOnly.tsx'
import { Page } from '../../design/Page.tsx'
import { ORDER_TRANSLATIONS } from '../../phrasing/order-translations.ts'
import { ORDER_PAGE_TRANSLATIONS } from '../../phrasing/order-page-translations.ts'
import { OrderList } from './Orders.tsx'
import { addressOf } from '../../routes.ts'
import { carry } from '../../client/operations.ts'

carry(laterContract)

const PAGE = 20
const MOST = 200

export function OrdersPage({ storeId }: { storeId: string }) {
  const t = useTranslations(ORDER_TRANSLATIONS)
  const { back, more, newestOnly } = useTranslations(ORDER_PAGE_TRANSLATIONS)
  const format = useFormat()
  const [limit, setLimit] = useState(PAGE)
  const { data, error, isError, dataUpdatedAt, refetch } = useApiQuery({
    ...query('listOrders', { params: { storeId }, query: { limit } }),
    placeholderData: keepPreviousData,
  })
  return (
    <Page title={t.all} narrow>
      <ScreenOnly>
        <p>
          <Link href={addressOf('store', { storeId })}>{back}</Link>
        </p>
      </ScreenOnly>
      <h1>{t.all}</h1>
      {data === undefined && isError && <ErrorState heading={false} error={error} onRetry={() => void refetch()} />}
      {data === undefined && !isError && <Loading />}
      {data && (
        <>
          <Staleness confirmedAt={dataUpdatedAt} failed={isError} />
          <Card title={t.title} aside={<AsOf asOf={data.asOf} />}>
            {data.body.total === 0 && <p>{t.none}</p>}
            <ShowMoreList
              count={data.body.items.length}
              more={more}
              cut={data.body.next !== null && limit === MOST ? newestOnly(format.number(MOST)) : null}
              onMore={data.body.next === null || limit === MOST ? null : () => setLimit(Math.min(MOST, limit + PAGE))}
            >
              <OrderList storeId={storeId} orders={data.body.items} asOf={data.asOf} />
            </ShowMoreList>
          </Card>
        </>
      )}
    </Page>
  )
}
