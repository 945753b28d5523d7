import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { StatusIcon } from '../../design/StatusIcon.tsx'
import styles from '../../design/figures.module.css'
import { ORDER_TRANSLATIONS } from '../../phrasing/order-translations.ts'
import type { ResponseBody } from '../../client/send-request.ts'

/** Cases ordered and shipped of each product. Shortfalls are marked. */
export function OrderLines({ lines }: { lines: ResponseBody<'getOrder'>['lines'] }) {
  const t = useTranslations(ORDER_TRANSLATIONS)
  const format = useFormat()
  const isShort = lines.some(({ ordered, shipped }) => shipped !== null && shipped < ordered)
  return (
    <>
      <table className={styles['table']}>
        <caption>{t.linesCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.product}</th>
            <th scope="col">{t.ordered}</th>
            <th scope="col">{t.shipped}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ sku, product, ordered, shipped }) => (
            <tr key={sku}>
              <th scope="row">{product}</th>
              <td>{format.number(ordered)}</td>
              <td>
                {shipped === null ? t.notShipped : format.number(shipped)}{' '}
                {shipped !== null && shipped < ordered && <StatusIcon tone="wait" size={11} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {isShort && <p className={styles['note']}>{t.charged}</p>}
    </>
  )
}
