import { Link } from 'wouter'
import { isSettled } from '../../../domain/status/status-headline.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from '../../design/Card.tsx'
import type { OrderSummary } from '../../phrasing/store-status.ts'
import { ORDER_TRANSLATIONS } from '../../phrasing/order-translations.ts'
import styles from './Orders.module.css'
import { OutlookTag } from './OutlookTag.tsx'
import { Steps } from '../status/Steps.tsx'
import { addressOf } from '../../routes.ts'

export function Orders(props: { storeId: string; orders: readonly OrderSummary[]; asOf: Instant }) {
  const { storeId, orders, asOf } = props
  const t = useTranslations(ORDER_TRANSLATIONS)
  return (
    <Card title={t.title}>
      {orders.length === 0 && <p>{t.none}</p>}
      <OrderList storeId={storeId} orders={orders} asOf={asOf} />
      {orders.length > 0 && (
        <p className={styles['all']}>
          <Link href={addressOf('orders', { storeId })}>{t.all}</Link>
        </p>
      )}
    </Card>
  )
}

export function OrderList(props: { storeId: string; orders: readonly OrderSummary[]; asOf: Instant }) {
  const { storeId, orders, asOf } = props
  return (
    <ul className={styles['orders']}>
      {orders.map((order) => (
        <li key={order.id}>
          <OrderRow storeId={storeId} order={order} asOf={asOf} />
        </li>
      ))}
    </ul>
  )
}

function OrderRow({ storeId, order, asOf }: { storeId: string; order: OrderSummary; asOf: Instant }) {
  return (
    <>
      <div className={styles['head']}>
        <h3>
          <Link href={addressOf('order', { storeId, orderId: order.id })}>{order.number}</Link>
        </h3>
        <OrderFacts order={order} asOf={asOf} />
        <OutlookTag outlook={order.outlook} asOf={asOf} />
      </div>
      {!isSettled(order.outlook) && <Steps order={order} asOf={asOf} />}
    </>
  )
}

export function OrderFacts({ order, asOf }: { order: OrderSummary; asOf: Instant }) {
  const t = useTranslations(ORDER_TRANSLATIONS)
  const format = useFormat()
  const cases = format.count(order.cases, t.cases)
  const kind = order.kind === 'weekly' ? [] : [t.kind[order.kind]]
  return (
    <span className={styles['facts']}>
      {[...kind, cases, t.placed(format.moment(order.placedAt, asOf))].join(' · ')}
    </span>
  )
}
