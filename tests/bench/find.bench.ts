import type { FoundStore } from '../../src/app/support/find/use-found.ts'
import { createStoreIndex } from '../../src/domain/stores/store-index.ts'
import { openMemoryHost } from '../contract/memory-test-host.ts'
import { scenario } from '../contract/test-host.ts'
import { instant } from '../../src/domain/time/instant.ts'
import { type Measurement, median, percentile95, signals } from './measurement.ts'

const NOW = instant('2022-08-09T09:00:00-04:00')
const MANY = 100_000
const MOST = 8
const LOOKED_FOR = process.env['BENCH_QUICK'] === '1' ? 12 : 48

/** Each key of a store search, compared with a filter that matches every word exactly in every store. */
export async function* bench(): AsyncGenerator<Measurement> {
  const ask = openMemoryHost({ seed: scenario, clock: { now: () => NOW, demo: null } }).as('support')
  const { stores } = (await (await ask('/api/support/stores')).json()) as { stores: FoundStore[] }
  const many = Array.from({ length: MANY }, (_, index): FoundStore => {
    const store = stores[index % stores.length] ?? stores[0]
    if (store === undefined) throw new Error('there is no store')
    const copy = String(index).padStart(7, '0')
    return {
      ...store,
      id: copy.padStart(32, '0'),
      name: `${store.name} ${copy}`,
      licence: `CRSA${copy}`,
      street: `${index % 9_973} ${store.street?.replace(/^\d+ /, '')}`,
      postalCode: postalCode(index),
    }
  })
  yield* measured(stores, 30)
  yield* measured(many, 80)
}

async function* measured(stores: readonly FoundStore[], bar: number): AsyncGenerator<Measurement> {
  const began = performance.now()
  const index = createStoreIndex(stores)
  const made = performance.now() - began
  const texts = typedTexts(stores)
  const ours = await timesOf(texts, (text) => index.find(text, MOST))
  const keys = stores.map(({ name, company, licence, street, postalCode, place }) =>
    `${name} ${company} ${licence} ${street} ${postalCode} ${place}`.toLowerCase(),
  )
  const theirs = await timesOf(texts, (text) => filtered(keys, text))
  const name = `search among ${stores.length.toLocaleString('en-CA')} stores`
  yield* [
    {
      name: `${name}: each key, p95`,
      unit: 'ms',
      value: percentile95(ours),
      baseline: percentile95(theirs),
      against: `a filter over words without typing errors; bar: ${bar} ms`,
    },
    {
      name: `${name}: each key, median`,
      unit: 'ms',
      value: median(ours),
      baseline: median(theirs),
      against: 'the same',
    },
    { name: `${name}: the index, once`, unit: 'ms', value: made, baseline: 1_000, against: 'a second' },
  ]
}

/** Returns a unique postal code for each index. */
function postalCode(index: number): string {
  const at = (signs: string, every: number) => signs[Math.floor(index / every) % signs.length] ?? ''
  const [letters, digits] = ['ABCEGHJKLMNPRSTVWXYZ', '0123456789']
  const area = `${at('KLMNP', 1)}${at(digits, 5)}${at(letters, 50)}`
  return `${area} ${at(digits, 1_000)}${at(letters, 10_000)}${at(digits, 3)}`
}

/** Returns the typed prefixes of names, addresses and licences, with a typo in every third word. */
function typedTexts(stores: readonly FoundStore[]): readonly string[] {
  return Array.from({ length: LOOKED_FOR }, (_, index) => {
    const store = stores[(index * 7_919) % stores.length]
    if (store === undefined) return ''
    const { name, place, licence, company, street, postalCode } = store
    const whole =
      [name, place, licence, `${place} ${company}`, postalCode, street, `${place} ${postalCode}`][index % 7] ?? ''
    return index % 3 === 0 ? `${whole.slice(0, 2)}x${whole.slice(3)}` : whole
  }).flatMap((whole) => Array.from({ length: Math.min(whole.length, 10) }, (_, length) => whole.slice(0, length + 1)))
}

function filtered(keys: readonly string[], text: string): number {
  const words = text.toLowerCase().split(/\s+/)
  return keys.filter((key) => words.every((word) => key.includes(word))).slice(0, MOST).length
}

async function timesOf(texts: readonly string[], work: (text: string) => unknown): Promise<readonly number[]> {
  const times: number[] = []
  for (const text of texts) {
    const began = performance.now()
    work(text)
    times.push(performance.now() - began)
    await signals()
  }
  return times
}
