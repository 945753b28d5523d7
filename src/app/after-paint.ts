/** The app's entry, which the served page names without running it. */
const entry = document.querySelector<HTMLLinkElement>('link[data-entry]')?.href

/**
 * The page is read before it is taken over: its code runs once it has been painted. A page in the background is not
 * painted, and need not wait.
 */
function afterPaint(work: () => void): void {
  if (document.hidden) work()
  else requestAnimationFrame(() => setTimeout(work))
}

if (entry !== undefined) afterPaint(() => void import(/* @vite-ignore */ entry))
