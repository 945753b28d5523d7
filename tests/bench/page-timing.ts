import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, Page } from '@playwright/test'
import { median } from './measurement.ts'

/** What one first load of a page took; instants are milliseconds since it was asked for. */
export interface PageTiming {
  /** Largest contentful paint. */
  readonly readableMs: number
  /** The headline stands in the document. */
  readonly headlineMs: number
  /** What long tasks took over 50 ms each, from the first paint on. */
  readonly blockedMs: number
  /** The sum of all shifts: never less than the web vital, which takes the worst five seconds. */
  readonly shift: number
  /** JavaScript and CSS, with headers, that had come by the largest paint. */
  readonly codeKb: number
}

/** Slow 4G (craft: speed of pages); Chromium counts bytes a second. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
}
const CPU_SLOWDOWN = 4
const PHONE = { width: 390, height: 844 }
const QUIET_MS = 5_000

/** Loads an address in a browser that knows nothing yet, as a slow phone would. `headline` is a CSS selector. */
export async function timingOf(browser: Browser, address: string, headline: string): Promise<PageTiming> {
  const context = await browser.newContext({ viewport: PHONE, locale: 'en-CA', reducedMotion: 'reduce' })
  try {
    const page = await context.newPage()
    await slowDown(page)
    await page.addInitScript(watch, headline)
    await page.goto(address)
    // Nothing is asked of the page while it is busy with itself.
    await pause(QUIET_MS)
    return await page.evaluate(read, QUIET_MS)
  } finally {
    await context.close()
  }
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  await session.send('Network.emulateNetworkConditions', SLOW_4G)
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
}

/** In the page, before all else: marks the headline and the long tasks, which are told to nobody afterwards. */
function watch(headline: string): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector(headline) === null) return
    performance.mark('headline')
    observer.disconnect()
  })
  observer.observe(document, { childList: true, subtree: true })
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      performance.measure('long task', { start: startTime, duration })
  }).observe({ type: 'longtask' })
}

/** In the page: waits until no long task has come for `quietMs`, or 8 s after the first paint, and adds up. */
async function read(quietMs: number): Promise<PageTiming> {
  const longestMs = 8_000
  const longMs = 50
  const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime
  if (painted === undefined) throw new Error('The page painted nothing.')
  const longTasks = (): PerformanceEntry[] => performance.getEntriesByName('long task', 'measure')
  const quietSince = (): number =>
    Math.max(painted, ...longTasks().map(({ startTime, duration }) => startTime + duration))
  while (performance.now() < Math.min(quietSince() + quietMs, painted + longestMs)) {
    await new Promise((resolve) => {
      setTimeout(resolve, 100)
    })
  }
  const [headline] = performance.getEntriesByName('headline', 'mark')
  if (headline === undefined) throw new Error(`${location.pathname} gave no headline.`)

  /** Entries that the browser kept; the first list has them all. */
  const kept = (type: string): Promise<PerformanceEntry[]> =>
    new Promise((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries())).observe({ type, buffered: true })
      setTimeout(() => resolve([]), 1_000)
    })
  const readableMs = (await kept('largest-contentful-paint')).at(-1)?.startTime
  if (readableMs === undefined) throw new Error('The page has no largest paint.')
  const shifts = (await kept('layout-shift')) as (PerformanceEntry & { readonly value: number })[]
  const code = performance
    .getEntriesByType('resource')
    .filter((each) => each instanceof PerformanceResourceTiming)
    .filter(({ name, responseEnd }) => /\.(js|css)$/.test(name) && responseEnd <= readableMs)
  return {
    readableMs,
    headlineMs: headline.startTime,
    blockedMs: longTasks()
      .filter(({ startTime, duration }) => startTime + duration > painted)
      .filter(({ startTime }) => startTime < painted + longestMs)
      .reduce((sum, { startTime, duration }) => {
        const from = Math.max(painted, startTime)
        return sum + Math.max(0, startTime + duration - from - longMs)
      }, 0),
    shift: shifts.reduce((sum, { value }) => sum + value, 0),
    codeKb: code.reduce((sum, { transferSize }) => sum + transferSize, 0) / 1_000,
  }
}

/** The median of each number by itself. */
export function medianTiming(timings: readonly PageTiming[]): PageTiming {
  const mid = (key: keyof PageTiming): number => median(timings.map((timing) => timing[key]))
  return {
    readableMs: mid('readableMs'),
    headlineMs: mid('headlineMs'),
    blockedMs: mid('blockedMs'),
    shift: mid('shift'),
    codeKb: mid('codeKb'),
  }
}
