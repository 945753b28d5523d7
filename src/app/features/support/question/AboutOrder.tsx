import type { Instant } from '../../../../domain/instant.ts'
import { useTexts } from '../../../i18n/language.tsx'
import type { Standing } from '../../../ui/answers/standing.ts'
import { useSpeech } from '../../../ui/answers/use-speech.ts'
import { outlookWords } from '../../../ui/answers/verdict-words.ts'
import { ANSWER_TEXTS } from '../answer-texts.ts'

/** The order that a question is about, in the words of the store’s page; nothing where it is long settled. */
export function AboutOrder(props: { standing: Standing; orderId: string; asOf: Instant }) {
  const { standing, orderId, asOf } = props
  const texts = useTexts(ANSWER_TEXTS)
  const speech = useSpeech(asOf)
  const order = standing.orders.find(({ id }) => id === orderId)
  if (order === undefined) return null
  return <p>{texts.order(order.number, outlookWords(order.outlook, speech, standing).sentence)}</p>
}
