/** Whether the clock is the demonstration's: with its own api always, else where the host says so in the page it sends. */
export function hasDemoClock(): boolean {
  return __DEMO__ || document.documentElement.dataset['clock'] === 'demonstration'
}
