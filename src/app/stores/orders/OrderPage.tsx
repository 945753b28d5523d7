import { part as laterContract } from 'virtual:client-contract/later'
import type { ResponseBody } from '../../client/send-request.ts'
import { useApiQuery } from '../../client/use-api-query.ts'
import { Link } from 'wouter'
import type { Instant } from '../../../domain/time/instant.ts'
import { query } from '../../client/query.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { AsOf, Staleness } from '../../design/AsOf.tsx'
import { Board } from '../../design/Board.tsx'
import { Card } from '../../design/Card.tsx'
import { ErrorState } from '../../design/ErrorState.tsx'
import { Loading } from '../../design/Loading.tsx'
import { ScreenOnly } from '../../design/ScreenOnly.tsx'
import { Page } from '../../design/Page.tsx'
import { OrderLines } from './OrderLines.tsx'
import { FailedAttempts, RevokedEvents } from './OrderReports.tsx'
import { Shipments } from './Shipments.tsx'
import { ORDER_TRANSLATIONS } from '../../phrasing/order-translations.ts'
import { ORDER_PAGE_TRANSLATIONS } from '../../phrasing/order-page-translations.ts'
import { OrderFacts } from './Orders.tsx'
import { positionText } from '../../phrasing/outlook-text.ts'
import { Promises } from '../status/Promises.tsx'
import { Steps } from '../status/Steps.tsx'
import { usePhrasing } from '../../phrasing/use-phrasing.ts'
import { outlookText } from '../../phrasing/headline-text.ts'
import { addressOf } from '../../routes.ts'
import { carry } from '../../client/operations.ts'

carry(laterContract)

export function OrderPage({ storeId, orderId }: { storeId: string; orderId: string }) {
  const t = useTranslations(ORDER_TRANSLATIONS)
  const { back } = useTranslations(ORDER_PAGE_TRANSLATIONS)
  const { data, error, isError, dataUpdatedAt, refetch } = useApiQuery(
    query('getOrder', { params: { storeId, orderId } }),
  )
  return (
    <Page title={data?.body.number ?? t.order} narrow>
      <ScreenOnly>
        <p>
          <Link href={addressOf('store', { storeId })}>{back}</Link>
        </p>
      </ScreenOnly>
      {data === undefined && isError && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && !isError && <Loading />}
      {data && (
        <>
          <Staleness confirmedAt={dataUpdatedAt} failed={isError} />
          <OrderContent order={data.body} asOf={data.asOf} />
        </>
      )}
    </Page>
  )
}

function OrderContent({ order, asOf }: { order: ResponseBody<'getOrder'>; asOf: Instant }) {
  const t = useTranslations(ORDER_PAGE_TRANSLATIONS)
  const phrasing = usePhrasing(asOf)
  const { outlook } = order
  const { tone, word, sentence, reason } = outlookText(outlook, phrasing)
  const position = 'position' in outlook ? outlook.position : null
  return (
    <>
      <div>
        <h1>{order.number}</h1>
        <OrderFacts order={order} asOf={asOf} />
      </div>
      <Board tone={tone} word={word} sentence={sentence} reason={reason} foot={<AsOf asOf={asOf} />} />
      <Card title={t.way}>
        <Steps order={order} asOf={asOf} />
      </Card>
      <FailedAttempts attempts={order.attempts} asOf={asOf} />
      <RevokedEvents revoked={order.revoked} asOf={asOf} />
      <Shipments order={order} asOf={asOf} />
      {position && (
        <Card title={t.position}>
          <p>
            <strong>{positionText(position, phrasing.t, phrasing.format)}</strong>
          </p>
          <p>
            {t.positionReason[order.inProcess]} {t.again}
          </p>
        </Card>
      )}
      <Card title={t.promises}>
        <Promises promises={order.promises} asOf={asOf} />
      </Card>
      <Card title={t.lines}>
        <OrderLines order={order} asOf={asOf} />
      </Card>
    </>
  )
}
