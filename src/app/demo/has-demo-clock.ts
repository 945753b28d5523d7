/** Whether this is the demonstration's clock: in a demo build, or if the host marks it in the HTML. */
export function hasDemoClock(): boolean {
  return __DEMO__ || document.documentElement.dataset['clock'] === 'demonstration'
}
