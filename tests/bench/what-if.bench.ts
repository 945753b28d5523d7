import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { forecast } from '../../src/domain/recovery/forecast.ts'
import { instant, plus } from '../../src/domain/time/instant.ts'
import { queueOf } from '../../src/domain/recovery/delivery-queue.ts'
import { orderAt } from '../../src/domain/orders/order.ts'
import { isWaiting } from '../../src/domain/orders/order-life.ts'
import type { RecoveryPhase } from '../../src/domain/recovery/recovery-plan.ts'
import { regionsOf } from '../../src/domain/stores/store.ts'
import { waitingAt } from '../../src/domain/recovery/waiting-orders.ts'
import { countMoves, movesOf } from '../../src/domain/recovery/what-if.ts'
import { august2022 } from '../../src/scenario/august-2022.ts'
import { PLANS } from '../../src/scenario/plans.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { CHROMIUM_FLAGS, chromiumPath } from '../chromium.ts'
import { openMemoryHost } from '../contract/memory-test-host.ts'
import { builtFiles } from './built-files.ts'
import { duel, type Measurement, percentile95 } from './measurement.ts'
import { timed, watch } from './press-timing.ts'
import { stubServer } from './stub-server.ts'

const ROOT = join(import.meta.dirname, '../..')
const NOW = instant('2022-08-11T12:00:00-04:00')
const ORDERS = 10_000
const PRESSES = process.env['BENCH_QUICK'] === '1' ? 10 : 60
const WARM_UPS = 10
const SCREEN = { width: 1280, height: 900 }

/** Trying out a plan on 10,000 waiting orders of 1,333 stores: from a change to the new curve. */
export async function* bench(): AsyncGenerator<Measurement> {
  const scenario = crowded()
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS })
  try {
    yield await workedOut(scenario)
    yield* await pressed(browser, scenario)
  } finally {
    await browser.close()
  }
}

/** Returns the story with that many waiting orders: copies of the waiting ones, placed a little later. */
function crowded(): Scenario {
  const scenario = august2022()
  const waiting = scenario.orders.filter((record) => {
    const known = orderAt(record, NOW)
    return known !== null && isWaiting(known)
  })
  const added = Array.from({ length: ORDERS - waiting.length }, (_, index) => {
    const { order, events } = waiting[index % waiting.length] ?? missing()
    const id = index.toString(16).padStart(32, '0')
    const placedAt = plus(order.placedAt, 1 + Math.floor(index / waiting.length))
    return {
      order: { ...order, id, number: `SO8${`${index}`.padStart(8, '0')}`, placedAt },
      events: events.map((event) => ({ ...event, id: `${event.id.slice(8)}${id.slice(-8)}`, orderId: id })),
    }
  })
  return { ...scenario, orders: [...scenario.orders, ...added] }
}

function missing(): never {
  throw new Error('Nobody waits at that moment.')
}

/** Without a page: the forecast with a region held back, each store’s range, and its change. */
async function workedOut({ orders, stores, network }: Scenario): Promise<Measurement> {
  const [plan] = PLANS
  const waiting = waitingAt(orders, network.measures, regionsOf(stores), NOW)
  const queue = queueOf(waiting)
  const sample = stores.map((store, index) => {
    const order = waiting[index * 7] ?? missing()
    return { id: store.id, entry: queue.entryOf(order), planned: PLANS[0]?.phases[0]?.firstDay ?? missing() }
  })
  const published = plan ? forecast(plan, queue, NOW) : null
  const phases: RecoveryPhase[] = (plan?.phases ?? []).map((phase, index) => ({
    ...phase,
    heldBack: index < 2 ? ['North'] : [],
  }))
  const times = await duel({
    value: () => countMoves(movesOf(sample, published, forecast({ phases }, queue, NOW))),
    baseline: () => waiting.map(({ placedAt }) => placedAt).sort(),
  })
  return {
    name: `forecast of ${queue.size} orders and ${sample.length} stores, a region held back`,
    unit: 'ms',
    ...times,
    against: 'sorting the orders’ instants',
  }
}

async function pressed(browser: Browser, seed: Scenario): Promise<readonly Measurement[]> {
  const ask = openMemoryHost({ seed, clock: { now: () => NOW, demo: null } }).as('ops')
  const server = await stubServer(await builtFiles({ root: ROOT }), ask)
  const context = await browser.newContext({ viewport: SCREEN, locale: 'en-CA', reducedMotion: 'reduce' })
  try {
    const page = await context.newPage()
    await page.addInitScript(watch)
    await page.goto(`${server.address}/operations/recovery`)
    const slider = page.getByRole('slider', { name: 'Most stops a day, slider' }).nth(1)
    const free = await slid(page, slider)
    const held = page.getByRole('checkbox', { name: 'North' })
    for (const index of [0, 1]) await held.nth(index).check()
    const heldBack = await slid(page, slider)
    await page.goto('data:text/html,<input type="range" max="600"><output></output>')
    await page.evaluate(writeItsNumber)
    const bare = percentile95(await slid(page, page.getByRole('slider')))
    const against = 'a bare slider that writes its number; bar: 50 ms'
    const row = (name: string, times: readonly number[]): Measurement => ({
      name: `what-if of ${ORDERS} orders${name}: key press to new curve, p95`,
      unit: 'ms',
      value: percentile95(times),
      baseline: bare,
      against,
    })
    return [row('', free), row(', a region held back', heldBack)]
  } finally {
    await context.close()
    await server.close()
  }
}

async function slid(page: Page, slider: ReturnType<Page['getByRole']>): Promise<number[]> {
  await slider.focus()
  await page.keyboard.press('End')
  // Each press changes the plan, far down or back up. The first few are warm-ups.
  const keys = Array.from({ length: PRESSES + WARM_UPS }, (_, index) => (index % 10 < 5 ? 'PageDown' : 'PageUp'))
  await page.waitForTimeout(300)
  await page.evaluate(() => performance.clearMeasures('painted'))
  return (await timed(page, keys, (key) => page.keyboard.press(key))).slice(WARM_UPS)
}

/** Runs in the page. */
function writeItsNumber(): void {
  const [slider, output] = [document.querySelector('input'), document.querySelector('output')]
  slider?.addEventListener('input', () => {
    if (output) output.textContent = slider.value
  })
}
