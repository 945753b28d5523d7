import type { Source } from '../../../domain/questions/question-answer.ts'
import { pages } from '../../pages.ts'
import type { StoreStatus } from '../../phrasing/store-status.ts'

/** The address of the page that holds the fact behind an answer; null where it is a part of this one. */
export function addressOf(source: Source, storeStatus: StoreStatus): string | null {
  switch (source.kind) {
    case 'order':
      return pages.order(storeStatus.store.id, source.orderId)
    case 'incident':
      return pages.incident(source.incidentId)
    case 'orders':
      return pages.orders(storeStatus.store.id)
    case 'stores':
      return pages.stores
    case 'history':
      return pages.history
    case 'customer_card':
      return pages.card(storeStatus.store.id)
    case 'part':
      return null
  }
}

/** Brings a part of this page into view, found by the title that it bears, and the reader's focus with it. */
export function showPart(title: string): void {
  const headings = document.querySelectorAll<HTMLElement>('main h2')
  const heading = [...headings].find(({ textContent }) => textContent === title)
  if (heading === undefined) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
  heading.scrollIntoView({ block: 'start' })
}
