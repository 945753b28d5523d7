import type { Source } from '../../../domain/questions/question-answer.ts'
import { addressOf } from '../../routes.ts'
import type { StoreStatus } from '../../phrasing/store-status.ts'

/** Returns the address of the page with the fact behind an answer; null if it is a section of this page. */
export function sourceAddress(source: Source, storeStatus: StoreStatus): string | null {
  switch (source.kind) {
    case 'order':
      return addressOf('order', { storeId: storeStatus.store.id, orderId: source.orderId })
    case 'incident':
      return addressOf('incident', { incidentId: source.incidentId })
    case 'orders':
      return addressOf('orders', { storeId: storeStatus.store.id })
    case 'stores':
      return addressOf('stores')
    case 'history':
      return addressOf('history')
    case 'customer_card':
      return addressOf('customerCard', { storeId: storeStatus.store.id })
    case 'part':
      return null
  }
}

/** Scrolls to the section with the given title and moves the focus to it. */
export function showPart(title: string): void {
  const headings = document.querySelectorAll<HTMLElement>('main h2')
  const heading = [...headings].find(({ textContent }) => textContent === title)
  if (heading === undefined) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
  heading.scrollIntoView({ block: 'start' })
}
