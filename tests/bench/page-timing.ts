import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, Page } from '@playwright/test'
import { median } from './measurement.ts'

/** The timing of one first load of a page. Instants are milliseconds since the request. */
export interface PageTiming {
  /** Largest contentful paint. */
  readonly readableMs: number
  /** The time at which the headline is in the document. */
  readonly headlineMs: number
  /** The sum of the time over 50 ms of each long task since the first paint. */
  readonly blockedMs: number
  /** The sum of all layout shifts: an upper bound of the web vital, which takes the worst five seconds. */
  readonly shift: number
  /** Kilobytes of JavaScript and CSS, with headers, received by the largest paint. */
  readonly codeKb: number
}

/** Slow 4G (craft: speed of pages). Chromium takes bytes per second. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
}
const CPU_SLOWDOWN = 4
const PHONE = { width: 390, height: 844 }
const QUIET_MS = 5_000

/** Loads an address with an empty cache like a slow phone would. `headline` is a CSS selector. */
export async function timingOf(browser: Browser, address: string, headline: string): Promise<PageTiming> {
  const context = await browser.newContext({ viewport: PHONE, locale: 'en-CA', reducedMotion: 'reduce' })
  try {
    const page = await context.newPage()
    await slowDown(page)
    await page.addInitScript(watch, headline)
    await page.goto(address)
    // Evaluating earlier would disturb the measurement.
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

/** Runs in the page before all else: marks the headline and long tasks, which no later query returns. */
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

/** Runs in the page: waits for `quietMs` without long tasks, or 8 s after the first paint, then adds up. */
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

  /** Returns the browser’s buffered entries. The first list has all of them. */
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

/** Returns the median of each number independently. */
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
