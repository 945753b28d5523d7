import { gzippedBytes, type BuiltFiles } from './built-files.ts'
import type { Measurement } from './measurement.ts'
import type { PageTiming } from './page-timing.ts'

/** The two pages, and bare React with the content of the first: client-rendered, and hydrated. */
export interface PageTimings {
  readonly status: PageTiming
  readonly store: PageTiming
  readonly rendered: PageTiming
  readonly hydrated: PageTiming
}

const METRICS = [
  { key: 'readableMs', what: 'readable (LCP)', unit: 'ms' },
  { key: 'headlineMs', what: 'headline in the document', unit: 'ms' },
  { key: 'blockedMs', what: 'blocking time', unit: 'ms' },
  { key: 'codeKb', what: 'JavaScript and CSS before LCP', unit: 'kB' },
] as const

const RENDERED = 'bare React, rendered in the browser'
const HYDRATED = 'bare React, server-rendered'

/** The limits of ratios and values that have one. */
const BARS: Readonly<Record<string, string>> = {
  [`status readableMs ${HYDRATED}`]: '; bar: ratio 1',
  [`status blockedMs ${HYDRATED}`]: '; bar: ratio 1.25',
  [`store readableMs ${RENDERED}`]: '; bar: 1,500 ms',
}

/** Compares each number of the pages with a bare page’s, and their layout shifts with the limit. */
export function rowsOf({ status, store, rendered, hydrated }: PageTimings): readonly Measurement[] {
  return [
    ...against('status', status, rendered, RENDERED),
    ...against('status', status, hydrated, HYDRATED),
    shiftOf('status', status),
    ...against('store', store, rendered, RENDERED),
    shiftOf('store', store),
  ]
}

function against(page: string, timing: PageTiming, bare: PageTiming, which: string): Measurement[] {
  return METRICS.map(({ key, what, unit }) => ({
    name: `${page} page: ${what}`,
    unit,
    value: timing[key],
    baseline: bare[key],
    against: `${which}${BARS[`${page} ${key} ${which}`] ?? ''}`,
  }))
}

function shiftOf(page: string, { shift }: PageTiming): Measurement {
  return { name: `${page} page: layout shift`, unit: '', value: shift, baseline: 0.01, against: 'the bar' }
}

/** Returns what the demonstration adds to production: its API, seed and MSW. */
export function weightsOf(demo: BuiltFiles, production: BuiltFiles): readonly Measurement[] {
  const baseline = gzippedBytes(production, '.js') / 1_000
  const worker = gzippedBytes(demo, '/mockServiceWorker.js') / 1_000
  const added = gzippedBytes(demo, '.js') / 1_000 - worker - baseline
  const of = { unit: 'kB gz', baseline, against: 'all JavaScript of production' }
  return [
    { name: 'demonstration: mock and MSW in the page', value: added, ...of },
    { name: 'demonstration: MSW’s service worker', value: worker, ...of },
  ]
}
