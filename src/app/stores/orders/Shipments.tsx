import type { Instant } from '../../../domain/time/instant.ts'
import type { ResponseBody } from '../../client/send-request.ts'
import { Card } from '../../design/Card.tsx'
import { Tag } from '../../design/Tag.tsx'
import type { Tone } from '../../design/StatusIcon.tsx'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { ORDER_TRANSLATIONS } from '../../phrasing/order-translations.ts'
import { ORDER_PAGE_TRANSLATIONS } from '../../phrasing/order-page-translations.ts'
import styles from './Shipments.module.css'

type Order = ResponseBody<'getOrder'>
type Shipment = Order['shipments'][number]

const TONES: Readonly<Record<Shipment['state'], Tone>> = {
  shipped: 'sure',
  out_for_delivery: 'sure',
  held: 'wait',
  delivery_failed: 'stop',
  partly_delivered: 'done',
  delivered: 'done',
  returned: 'stop',
}

/** The shipments of an order, each with its days, carrier and contents. Shows nothing before the first. */
export function Shipments({ order: { shipments, outlook }, asOf }: { order: Order; asOf: Instant }) {
  const t = useTranslations(ORDER_PAGE_TRANSLATIONS)
  const format = useFormat()
  const risk = 'risk' in outlook ? outlook.risk : null
  if (shipments.length === 0) return null
  return (
    <Card title={t.shipments}>
      <ol className={styles['shipments']}>
        {shipments.map((shipment, index) => (
          // Shipments keep their places: a correction changes one, none is removed but by a revocation.
          <li key={index}>
            <h3>
              {shipments.length === 1
                ? t.shipment(format.number(index + 1))
                : t.shipmentOf(format.number(index + 1), format.number(shipments.length))}{' '}
              <ShipmentTag state={shipment.state} risk={risk} />
            </h3>
            <Days shipment={shipment} asOf={asOf} />
            <Carrier shipment={shipment} />
            <Contents shipment={shipment} />
          </li>
        ))}
      </ol>
    </Card>
  )
}

/** What was reported last. Once the day of the order has passed, that it left says nothing of where it is. */
function ShipmentTag({
  state,
  risk,
}: {
  state: Shipment['state']
  risk: 'overdue' | 'not_confirmed' | 'may_be_late' | null
}) {
  const { shipmentState, shipmentSent } = useTranslations(ORDER_PAGE_TRANSLATIONS)
  const isUnderWay = state === 'shipped' || state === 'out_for_delivery'
  if (isUnderWay && (risk === 'overdue' || risk === 'not_confirmed')) {
    return <Tag tone={risk === 'overdue' ? 'wait' : 'unknown'}>{shipmentSent}</Tag>
  }
  return <Tag tone={TONES[state]}>{shipmentState[state]}</Tag>
}

function Days({ shipment, asOf }: { shipment: Shipment; asOf: Instant }) {
  const t = useTranslations(ORDER_PAGE_TRANSLATIONS)
  const format = useFormat()
  const { shippedAt, outAt, endedAt, state } = shipment
  const ended = state === 'returned' ? t.wentBack : t.came
  const days = [
    ...(shippedAt === null ? [] : [t.left(format.moment(shippedAt, asOf))]),
    ...(outAt === null ? [] : [t.onRoad(format.moment(outAt, asOf))]),
    ...(endedAt === null ? [] : [ended(format.moment(endedAt, asOf))]),
  ]
  return days.length === 0 ? null : <p className={styles['days']}>{days.join(' · ')}</p>
}

function Carrier({ shipment: { carrier, trackingNumber, trackingUrl } }: { shipment: Shipment }) {
  const t = useTranslations(ORDER_PAGE_TRANSLATIONS)
  if (carrier === null && trackingNumber === null && trackingUrl === null) return null
  return (
    <p className={styles['carrier']}>
      {carrier !== null && (
        <span>
          {t.carrier} <strong>{carrier}</strong>
        </span>
      )}
      {trackingNumber !== null && (
        <span>
          {t.trackingNumber} <strong>{trackingNumber}</strong>
        </span>
      )}
      {trackingUrl !== null && (
        <a href={trackingUrl} rel="noreferrer nofollow">
          {trackingNumber === null ? t.trackPlain : t.track(trackingNumber)}
        </a>
      )}
    </p>
  )
}

function Contents({ shipment: { lines, short } }: { shipment: Shipment }) {
  const { cases: numbers } = useTranslations(ORDER_TRANSLATIONS)
  const t = useTranslations(ORDER_PAGE_TRANSLATIONS)
  const format = useFormat()
  return (
    <>
      {lines === null && <p>{t.notReportedShipped}</p>}
      {lines !== null && lines.length > 0 && (
        <ul className={styles['contents']}>
          {lines.map(({ product, cases }, index) => (
            // An item can have two lines.
            <li key={index}>{t.contents(product, format.count(cases, numbers))}</li>
          ))}
        </ul>
      )}
      {short !== null && short > 0 && <p>{format.count(short, t.shipmentShort)}</p>}
    </>
  )
}
