import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { serveDemo } from '../../mocks/serve.ts'
import type { AskedQuestion } from '../../src/domain/questions/asked-question.ts'
import { instant, plus } from '../../src/domain/time/instant.ts'
import { TOPICS } from '../../src/domain/questions/question-topic.ts'
import { CHROMIUM_FLAGS, chromiumPath } from '../chromium.ts'
import { openMemoryHost } from '../contract/memory-test-host.ts'
import { type Fetch, scenario } from '../contract/test-host.ts'
import { bareWindowed, type ListRow } from './bare-windowed.ts'
import { builtFiles } from './built-files.ts'
import { heapOfData, type ListTimings, listTimings } from './list-timing.ts'
import { duel, type Measurement, median, percentile95 } from './measurement.ts'
import { stubServer } from './stub-server.ts'

const ROOT = join(import.meta.dirname, '../..')
const ROUNDS = process.env['BENCH_QUICK'] === '1' ? 1 : 3
const OPENED = process.env['BENCH_QUICK'] === '1' ? 6 : 24
const COUNT = 5_000
/** Questions on the first page of the queue. */
const SHOWN = 50
const NOW = instant('2022-08-09T09:00:00-04:00')
const DATA = `/api/support/questions?show=open&limit=${SHOWN}`
const MB = 1_000_000

/** The support console: the first page of a queue longer than any real one, and opening a store during a phone call. */
export async function* bench(): AsyncGenerator<Measurement> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS })
  try {
    yield* queueRows(browser)
    yield* openingRows(browser)
  } finally {
    await browser.close()
  }
}

/** Returns a question. Every store has several, in all states. */
function asked(index: number): AskedQuestion {
  const store = scenario.stores[index % scenario.stores.length]
  const topic = TOPICS[index % TOPICS.length]
  if (store === undefined || topic === undefined) throw new Error('there is no store')
  const id = index.toString(16).padStart(32, '0')
  const askedAt = plus(NOW, -index * 7_000)
  const text = `${store.name} asks for the ${index % 9}. time. ${'When can we tell our customers? '.repeat(index % 7)}`
  return {
    id,
    storeId: store.id,
    topic,
    orderId: null,
    askedAt,
    state: 'new',
    owner: null,
    escalatedAt: index % 11 === 0 ? askedAt : null,
    escalationId: null,
    declinedUpdateId: null,
    closedAt: null,
    messages: [{ id, from: 'store', text, at: askedAt, by: null }],
    version: 1,
  }
}

async function queueOf(count: number): Promise<Fetch> {
  const memory = openMemoryHost({ seed: scenario, clock: { now: () => NOW, demo: null } })
  await memory.host.store.transaction(
    { kind: 'support', actor: scenario.personas.support.id },
    async ({ questions }) => {
      for (let index = 0; index < count; index += 1) await questions.add(asked(index))
    },
  )
  return memory.as('support')
}

interface Told {
  readonly id: string
  readonly topic: string
  readonly state: string
  readonly lastMessage: string
  readonly store: { readonly name: string; readonly licence: string }
}

async function* queueRows(browser: Browser): AsyncGenerator<Measurement> {
  const ask = await queueOf(COUNT)
  const text = await (await ask(DATA)).text()
  const { items } = JSON.parse(text) as { items: readonly Told[] }
  const answered = await duel({
    value: async () => (await ask(DATA)).text(),
    baseline: () => JSON.stringify(JSON.parse(text)),
  })
  const name = `first ${SHOWN} of ${COUNT.toLocaleString('en-CA')} questions`
  yield {
    name: `${name}: the api’s answer, in memory`,
    unit: 'ms',
    ...answered,
    against: 'reading and writing it as JSON',
  }
  const rows = items.map(({ id, topic, state, lastMessage, store }): ListRow => ({
    id,
    cells: [topic, state, store.name, store.licence, lastMessage],
  }))
  const support = await stubServer(await builtFiles({ root: ROOT }), ask)
  const list = await stubServer(await bareWindowed(rows), ask)
  const ours: ListTimings[] = []
  const theirs: ListTimings[] = []
  let data = 0
  try {
    data = await heapOfData(browser, support.address, DATA)
    // Round −1 is a warm-up.
    for (let round = -1; round < ROUNDS; round += 1) {
      const mine = await listTimings(browser, `${support.address}/support`, DATA)
      const other = await listTimings(browser, list.address, null)
      if (round < 0) continue
      ours.push(mine)
      theirs.push(other)
    }
  } finally {
    await Promise.all([support.close(), list.close()])
  }
  const against = 'a bare windowed list of the same rows'
  yield* [
    {
      name: `${name}: data to first rows`,
      unit: 'ms',
      value: median(ours.map(({ firstRows }) => firstRows)),
      baseline: median(theirs.map(({ firstRows }) => firstRows)),
      against,
    },
    {
      name: `${name}: frame while scrolling, p95`,
      unit: 'ms',
      value: percentile95(ours.flatMap(({ frames }) => frames)),
      baseline: percentile95(theirs.flatMap(({ frames }) => frames)),
      against: `${against}; bar: 16.7 ms, 60 frames a second`,
    },
    {
      name: `${name}: frames of more than 17 ms`,
      unit: 'in 100',
      value: slowIn100(ours),
      baseline: slowIn100(theirs),
      against,
    },
    {
      name: `${name}: heap beside the data`,
      unit: 'MB',
      value: (median(ours.map(({ heap }) => heap)) - data) / MB,
      baseline: 30,
      against: 'its bar',
    },
  ]
}

function slowIn100(sides: readonly ListTimings[]): number {
  const frames = sides.flatMap((each) => each.frames)
  return (frames.filter((ms) => ms > 17).length / frames.length) * 100
}

/** From the press that opens a store to its paint, over the API in the browser’s service worker. */
async function* openingRows(browser: Browser): AsyncGenerator<Measurement> {
  const demo = await serveDemo({ host: '127.0.0.1', port: 0 }, 'dist/bench')
  const context = await browser.newContext({
    baseURL: demo.address,
    locale: 'en-CA',
    reducedMotion: 'reduce',
  })
  try {
    const page = await context.newPage()
    await page.addInitScript(watchStore)
    await page.goto('/')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.evaluate(async () => {
      const headers = { 'content-type': 'application/json' }
      await fetch('/api/session', { method: 'POST', headers, body: JSON.stringify({ persona: 'support' }) })
    })
    await page.goto('/support')
    await page.getByRole('heading', { level: 1 }).waitFor()
    const open = (index: number): Promise<number> =>
      opened(page, scenario.stores[(index * 53) % scenario.stores.length]?.licence ?? '')
    const name = 'opening a store on the mock, press to paint'
    const row = (what: string, value: number): Measurement => ({
      name: `${name}: ${what}`,
      unit: 'ms',
      value,
      baseline: 200,
      against: 'its bar',
    })
    yield row('the first of a visit', await open(0))
    const others: number[] = []
    for (let index = 1; index <= OPENED; index += 1) others.push(await open(index))
    yield row('median', median(others))
    yield row('p95', percentile95(others))
  } finally {
    await context.close()
    await demo.close()
  }
}

/** Finds the store by its licence, as read out on the phone, and opens it. */
async function opened(page: Page, licence: string): Promise<number> {
  await page.keyboard.press('/')
  await page.keyboard.type(licence.replace('CRSA', ''))
  await page.getByRole('option', { name: new RegExp(licence) }).waitFor()
  await page.keyboard.press('Enter')
  const show = page.getByRole('button', { name: 'Show the store' })
  await show.waitFor()
  // Waits until the code behind the form has loaded, as it would have before a real press.
  await page.waitForTimeout(500)
  await page.evaluate(() => performance.clearMeasures('store-shown'))
  await show.click()
  await page.waitForFunction(() => performance.getEntriesByName('store-shown', 'measure').length > 0)
  return page.evaluate(() => performance.getEntriesByName('store-shown', 'measure')[0]?.duration ?? Number.NaN)
}

/** Runs in the page before all else: measures from a click to the first task after the frame with orders. */
function watchStore(): void {
  addEventListener(
    'click',
    ({ timeStamp }) => {
      const check = (): void => {
        const seen = document.querySelector('section[aria-label="As the store sees it"] h2')
        if (seen === null) {
          requestAnimationFrame(check)
          return
        }
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => performance.measure('store-shown', { start: timeStamp }))
        port1.start()
        port2.postMessage(null)
      }
      requestAnimationFrame(check)
    },
    { capture: true },
  )
}
