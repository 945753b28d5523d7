/** The heading of the table, to which a number leads. */
export const STORES_ID = 'network-stores'

/** Brings the table to a reader who followed a number to it; `andFocus` for who is to go on from there. */
export function revealStores(andFocus: boolean): void {
  const heading = document.getElementById(STORES_ID)
  heading?.scrollIntoView({ block: 'start' })
  if (andFocus) heading?.focus({ preventScroll: true })
}
