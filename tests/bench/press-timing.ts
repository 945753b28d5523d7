import type { Browser, Page } from '@playwright/test'

/** Milliseconds from each press to the paint of its result. */
export interface PressTimings {
  readonly keys: readonly number[]
  readonly clicks: readonly number[]
}

/** A phone of some years ago (craft: speed of pages). */
const CPU_SLOWDOWN = 4
const PHONE = { width: 390, height: 844 }
const TYPED = 'toronto'

interface Machine {
  readonly slowdown: number
  readonly viewport: { readonly width: number; readonly height: number }
}
export const DESKTOP: Machine = { slowdown: 1, viewport: { width: 1280, height: 900 } }

/** Types into the search of a list and clears it, then presses each toggle on and off. */
export async function pressTimings(
  browser: Browser,
  address: string,
  { slowdown, viewport }: Machine = { slowdown: CPU_SLOWDOWN, viewport: PHONE },
): Promise<PressTimings> {
  const context = await browser.newContext({ viewport, locale: 'en-CA', reducedMotion: 'reduce' })
  try {
    const page = await context.newPage()
    await page.addInitScript(watch)
    await page.goto(address)
    const search = page.getByRole('searchbox')
    await search.waitFor()
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })

    await search.focus()
    const letters = TYPED.split('')
    const back = letters.map(() => 'Backspace')
    const keys = await timed(page, [...letters, ...back], (key) => page.keyboard.press(key))
    const toggles = await page.locator('button[aria-pressed]').all()
    const clicks = await timed(
      page,
      toggles.flatMap((toggle) => [toggle, toggle]),
      (toggle) => toggle.click(),
    )
    return { keys, clicks }
  } finally {
    await context.close()
  }
}

/** Returns the milliseconds from each press to the paint of its result, in a page that began with `watch`. */
export async function timed<T>(
  page: Page,
  presses: readonly T[],
  press: (each: T) => Promise<void>,
): Promise<number[]> {
  const times: number[] = []
  for (const each of presses) {
    await press(each)
    await page.waitForFunction(() => performance.getEntriesByName('painted', 'measure').length > 0)
    times.push(await page.evaluate(taken))
  }
  return times
}

/** Runs in the page before all else: measures from the key or click to the task after the next frame. */
export function watch(): void {
  let began = 0
  const untilPainted = (): void => {
    const start = began
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => performance.measure('painted', { start }))
      port1.start()
      port2.postMessage(null)
    })
  }
  addEventListener('keydown', ({ timeStamp }) => (began = timeStamp), { capture: true })
  // The text arrives with its own event, so the relevant frame is the one after it.
  addEventListener('input', untilPainted, { capture: true })
  addEventListener(
    'click',
    ({ timeStamp }) => {
      began = timeStamp
      untilPainted()
    },
    { capture: true },
  )
}

/** Runs in the page: returns and clears the last duration. */
function taken(): number {
  const [measured] = performance.getEntriesByName('painted', 'measure')
  performance.clearMeasures('painted')
  if (measured === undefined) throw new Error('Nothing was painted.')
  return measured.duration
}
