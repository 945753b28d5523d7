import type { Instant } from '../../../domain/time/instant.ts'
import { useBilingual, useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { StatusIcon } from '../../design/StatusIcon.tsx'
import styles from '../../design/figures.module.css'
import { ORDER_PAGE_TRANSLATIONS } from '../../phrasing/order-page-translations.ts'
import type { ResponseBody } from '../../client/send-request.ts'

type Order = ResponseBody<'getOrder'>
type Line = Order['lines'][number]

/** Cases ordered and shipped of each product, with what was ordered before and what is missing. */
export function OrderLines({ order, asOf }: { order: Order; asOf: Instant }) {
  const t = useTranslations(ORDER_PAGE_TRANSLATIONS)
  const format = useFormat()
  const { lines, amendedAt, closedAt, claim, shipments, outlook } = order
  const isReturned = shipments.some(({ state }) => state === 'returned')
  const isOver = closedAt !== null || outlook.kind === 'cancelled'
  const neverShipped = isOver ? t.neverShipped : t.notShipped
  const notShipped = isReturned ? t.shipmentState.returned : neverShipped
  const isShort = lines.some(({ ordered, shipped }) => shipped !== null && shipped < ordered)
  const short = lines.reduce((sum, line) => sum + (line.short ?? 0), 0)
  return (
    <div className={styles['figures']}>
      {amendedAt !== null && <p>{t.amended(format.moment(amendedAt, asOf))}</p>}
      <table className={styles['table']}>
        <caption>{t.linesCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.product}</th>
            <th scope="col">{t.ordered}</th>
            <th scope="col">{t.shipped}</th>
            {short > 0 && <th scope="col">{t.missing}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            // An item can have two lines.
            <tr key={index}>
              <th scope="row">{line.product}</th>
              <Ordered line={line} />
              <td>
                {line.shipped !== null && format.number(line.shipped)}
                {line.shipped === null && line.ordered > 0 && notShipped}{' '}
                {line.shipped !== null && line.shipped < line.ordered && <StatusIcon tone="wait" size={11} />}
              </td>
              {short > 0 && <td>{line.short === null ? '' : format.number(line.short)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {short > 0 && <p>{format.count(short, t.closedShort)}</p>}
      {closedAt !== null && <p>{t.closed(format.moment(closedAt, asOf))}</p>}
      {claim !== null && <Claim claim={claim} asOf={asOf} />}
      {(isShort || short > 0) && <p className={styles['note']}>{t.charged}</p>}
    </div>
  )
}

/** Until when and how to claim what is missing. */
function Claim({ claim, asOf }: { claim: NonNullable<Order['claim']>; asOf: Instant }) {
  const t = useTranslations(ORDER_PAGE_TRANSLATIONS).claim
  const format = useFormat()
  const inLanguage = useBilingual()
  const { from, until, isOver, how } = claim
  if (isOver && until !== null) return <p>{t.over(format.moment(until, asOf))}</p>
  return (
    <p>
      {until === null ? t.from(format.moment(from, asOf)) : t.until(format.moment(until, asOf))}{' '}
      {how !== null && inLanguage(how)}
    </p>
  )
}

/** The cases ordered, after those of before where the line was amended. */
function Ordered({ line: { ordered, was } }: { line: Line }) {
  const t = useTranslations(ORDER_PAGE_TRANSLATIONS)
  const format = useFormat()
  if (was === ordered) return <td>{format.number(ordered)}</td>
  return (
    <td>
      {was > 0 && (
        <>
          <del>{format.number(was)}</del> →{' '}
        </>
      )}
      <strong>{ordered === 0 ? t.removed : format.number(ordered)}</strong>
      {was === 0 && ` (${t.added})`}
    </td>
  )
}
