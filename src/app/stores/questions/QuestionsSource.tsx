import { Link } from 'wouter'
import type { Source } from '../../../domain/questions/question-answer.ts'
import type { StoreStatus } from '../../phrasing/store-status.ts'
import { CUSTOMER_TRANSLATIONS } from '../../phrasing/customer-translations.ts'
import styles from './Questions.module.css'
import { showPart, sourceAddress } from './questions-sources.ts'
import type { QuestionPhrasing } from '../../phrasing/question-text.ts'
import { WAIVER_TRANSLATIONS } from '../waivers/waiver-translations.ts'

/** A link to the fact behind an answer: another page, or a section of this one by its title. */
export function QuestionSource(props: {
  source: Source
  storeStatus: StoreStatus
  questionPhrasing: QuestionPhrasing
}) {
  const { source, storeStatus, questionPhrasing } = props
  const name = nameOf(source, storeStatus, questionPhrasing)
  const address = sourceAddress(source, storeStatus)
  if (address !== null) return <Link href={address}>{name}</Link>
  return (
    <button type="button" className={styles['part']} onClick={() => showPart(name)}>
      {name}
    </button>
  )
}

function nameOf(source: Source, storeStatus: StoreStatus, questionPhrasing: QuestionPhrasing): string {
  const { t, store, orders, rules, phrasing } = questionPhrasing
  switch (source.kind) {
    case 'order': {
      const order = storeStatus.orders.find(({ id }) => id === source.orderId)
      return order === undefined ? orders.order : t.order(order.number)
    }
    case 'incident': {
      const incident = storeStatus.incidents.find(({ id }) => id === source.incidentId)
      return incident === undefined ? t.notice : phrasing.inLanguage(incident.title)
    }
    case 'orders':
      return orders.all
    case 'stores':
      return questionPhrasing.page.myStores
    case 'history':
      return store.history
    case 'customer_card':
      return CUSTOMER_TRANSLATIONS[questionPhrasing.language].cardTitle
    case 'part':
      return {
        waivers: WAIVER_TRANSLATIONS[questionPhrasing.language].title,
        rules: rules.title,
        launches: store.launches,
        accesses: store.accesses,
      }[source.part]
  }
}
