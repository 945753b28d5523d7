import { accessesOf } from './accesses.ts'
import { cannedAnswersBy } from './canned-answers.ts'
import { MOMENTS, START } from './moments.ts'
import { NETWORK_FACTS } from './network-facts.ts'
import { holdings } from './companies.ts'
import { ordersOf } from './orders.ts'
import { personasOf } from './personas.ts'
import { receiptsOf } from './receipts.ts'
import type { Scenario } from './scenario.ts'
import { SOURCES } from './shutdown.ts'
import { storesOf } from './stores.ts'
import { storyStores } from './story-stores.ts'

/**
 * August 2022 as dated facts: 1,333 fictional stores, their orders and all publications. The result is the
 * same on every run. The events and their sources: docs/sources.md. Time: under a fifth of a second.
 */
export function august2022(): Scenario {
  const held = holdings()
  const companies = held.map(({ company }) => company)
  const stores = storesOf(held)
  const story = storyStores(companies, stores)
  const personas = personasOf(story)
  return {
    network: NETWORK_FACTS,
    companies,
    stores,
    orders: ordersOf(stores, story),
    sources: SOURCES,
    receipts: receiptsOf(stores, story),
    accesses: accessesOf(story),
    cannedAnswers: cannedAnswersBy(personas.support),
    personas,
    moments: MOMENTS,
    start: START,
    storyStores: {
      deliveredBefore: story.deliveredBefore.id,
      inProcess: story.inProcess.id,
      inQueue: story.inQueue.id,
    },
  }
}

/** Only the people of the demonstration. Takes a hundredth of the time of the whole scenario. */
export function august2022Personas(): Scenario['personas'] {
  const held = holdings()
  const companies = held.map(({ company }) => company)
  return personasOf(storyStores(companies, storesOf(held)))
}
