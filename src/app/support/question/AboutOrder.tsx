import type { Instant } from '../../../domain/time/instant.ts'
import { useTexts } from '../../i18n/language.tsx'
import type { StoreStatus } from '../../phrasing/store-status.ts'
import { useSpeech } from '../../phrasing/use-speech.ts'
import { outlookWords } from '../../phrasing/headline-words.ts'
import { ANSWER_TEXTS } from '../answer-texts.ts'

/** The order that a question is about, in the words of the store’s page; nothing where it is long settled. */
export function AboutOrder(props: { storeStatus: StoreStatus; orderId: string; asOf: Instant }) {
  const { storeStatus, orderId, asOf } = props
  const texts = useTexts(ANSWER_TEXTS)
  const speech = useSpeech(asOf)
  const order = storeStatus.orders.find(({ id }) => id === orderId)
  if (order === undefined) return null
  return <p>{texts.order(order.number, outlookWords(order.outlook, speech, storeStatus).sentence)}</p>
}
