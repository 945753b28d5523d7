import { hasPassed } from '../../../domain/status/status-headline.ts'
import { dayOf } from '../../../domain/time/day.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Tag } from '../../design/Tag.tsx'
import type { Outlook } from '../../phrasing/store-status.ts'
import { ORDER_TRANSLATIONS } from '../../phrasing/order-translations.ts'
import { positionText, toneOf, wordOf } from '../../phrasing/outlook-text.ts'
import { HEADLINE_TRANSLATIONS } from '../../phrasing/headline-translations.ts'

/** Shows an order's outlook in a few words. */
export function OutlookTag({ outlook, asOf }: { outlook: Outlook; asOf: Instant }) {
  const headlines = useTranslations(HEADLINE_TRANSLATIONS)
  const orders = useTranslations(ORDER_TRANSLATIONS)
  const format = useFormat()
  const word = wordOf(outlook)
  const parts = [headlines.words[word]]
  switch (outlook.kind) {
    case 'paused':
      if (outlook.position) parts.push(positionText(outlook.position, headlines, format))
      break
    case 'in_queue':
      parts.push(outlook.range ? format.range(outlook.range, asOf) : positionText(outlook.position, headlines, format))
      break
    case 'on_schedule':
      parts.push(format.day(outlook.planned.day, asOf))
      break
    case 'confirmed':
      parts.push(format.day(outlook.appointment.day, asOf))
      break
    case 'delivered':
      parts.push(format.day(dayOf(outlook.at), asOf))
      if (outlook.short) parts.push(orders.short(format.number(outlook.short)))
      break
    case 'cancelled':
    case 'closed':
    case 'returned':
    case 'delivery_failed':
      parts.push(format.day(dayOf(outlook.at), asOf))
      break
    case 'on_its_way':
      if (hasPassed(outlook) && outlook.expected !== null) parts.push(format.day(outlook.expected.day, asOf))
      break
  }
  return <Tag tone={toneOf(word)}>{parts.join(' · ')}</Tag>
}
