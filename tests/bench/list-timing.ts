import type { Browser, Page } from '@playwright/test'

/** First paint, scrolling and memory of a long list, on a desktop at full speed. */
export interface ListTimings {
  /** Milliseconds from the data’s arrival (or the page’s, if it has the data) to the first painted rows. */
  readonly firstRows: number
  /** Milliseconds of each frame while scrolling. */
  readonly frames: readonly number[]
  /** Heap bytes after a garbage collection. */
  readonly heap: number
}

const DESKTOP = { width: 1280, height: 900 }
/** Pixels per frame: two pages of the list per second. */
const STEP = 22
const FRAMES = 180

/** Opens a list, scrolls it and measures its heap. `data` is the suffix of its data’s address. */
export async function listTimings(browser: Browser, address: string, data: string | null): Promise<ListTimings> {
  const context = await browser.newContext({ viewport: DESKTOP, locale: 'en-CA', reducedMotion: 'reduce' })
  try {
    const page = await context.newPage()
    await page.addInitScript(watchRows)
    await page.goto(address)
    await page.waitForFunction(() => performance.getEntriesByName('first-rows').length > 0, null, {
      timeout: 120_000,
    })
    const firstRows = await page.evaluate(sinceData, data)
    // Waits for code that loads after the page, which would disturb scrolling.
    await page.waitForTimeout(3_000)
    const frames = await page.evaluate(scrolled, { step: STEP, count: FRAMES })
    return { firstRows, frames, heap: await heapOf(page) }
  } finally {
    await context.close()
  }
}

/** Returns the heap bytes of a parsed response alone. */
export async function heapOfData(browser: Browser, address: string, path: string): Promise<number> {
  const page = await browser.newPage()
  try {
    // Any file of the same origin without scripts.
    await page.goto(`${address}/icon.svg`)
    const before = await heapOf(page)
    await page.evaluate(async (data) => {
      const held: unknown = await (await fetch(data)).json()
      Object.assign(window, { held })
    }, path)
    return (await heapOf(page)) - before
  } finally {
    await page.close()
  }
}

/** Returns the bytes of the page’s heap after a garbage collection. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize
}

/** Runs in the page before all else: marks the first task after the frame with the first row. */
function watchRows(): void {
  const check = (): void => {
    if (document.querySelector('[data-index]') === null) {
      requestAnimationFrame(check)
      return
    }
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => performance.mark('first-rows'))
    port1.start()
    port2.postMessage(null)
  }
  requestAnimationFrame(check)
}

/** Runs in the page. */
function sinceData(data: string | null): number {
  const [shown] = performance.getEntriesByName('first-rows')
  const answers = performance
    .getEntriesByType('resource')
    .filter(({ name }) => data !== null && new URL(name).pathname.endsWith(data))
  const [answer] = answers as PerformanceResourceTiming[]
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return (shown?.startTime ?? Number.NaN) - ((answer ?? page)?.responseEnd ?? Number.NaN)
}

/** Runs in the page. */
async function scrolled({ step, count }: { step: number; count: number }): Promise<number[]> {
  const row = document.querySelector('[data-index]')
  // Some lists scroll with the page.
  const scroller = row?.closest('#scroller, section[tabindex]') ?? document.scrollingElement
  if (row === null || scroller === null) throw new Error('There is nothing to scroll.')
  scroller.scrollIntoView()
  const times: number[] = []
  let before = await new Promise<number>(requestAnimationFrame)
  for (let frame = 0; frame < count; frame += 1) {
    scroller.scrollTop += step
    const now = await new Promise<number>(requestAnimationFrame)
    times.push(now - before)
    before = now
  }
  return times
}
