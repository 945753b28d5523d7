/** The id of the table's heading, the target of the links from numbers. */
export const STORES_ID = 'network-stores'

/** Scrolls to the table of stores. `andFocus` also moves the focus to its heading. */
export function revealStores(andFocus: boolean): void {
  const heading = document.getElementById(STORES_ID)
  heading?.scrollIntoView({ block: 'start' })
  if (andFocus) heading?.focus({ preventScroll: true })
}
