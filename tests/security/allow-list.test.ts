import { expect, test } from 'vitest'
import { contract } from '../../src/contract/table.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { REASON } from '../contract/ask.ts'
import { addressOf, namesOf, OPERATIONS, requestOf } from '../contract/calls.ts'
import { madeFor } from '../contract/made.ts'
import { few } from '../database/few.ts'
import { openTestHost, scenario } from '../contract/test-host.ts'

const SECRET = 'never-to-be-sent'
const withSecret = <T extends object>(each: T): T => ({ ...each, internalNote: SECRET })

/** August 2022, with a field in each fact that no schema names. */
const seed: Scenario = {
  ...scenario,
  stores: few.stores.map(withSecret),
  orders: few.orders.map(({ order, events }) => ({
    order: withSecret({ ...order, lines: order.lines.map(withSecret), planned: withSecret(order.planned) }),
    events: events.map(withSecret),
  })),
  receipts: few.receipts.map(withSecret),
  accesses: few.accesses.map(withSecret),
  personas: {
    'store-owner': withSecret(scenario.personas['store-owner']),
    'chain-owner': withSecret(scenario.personas['chain-owner']),
    ops: withSecret(scenario.personas.ops),
    support: withSecret(scenario.personas.support),
    'support-two': withSecret(scenario.personas['support-two']),
  },
  moments: scenario.moments.map(withSecret),
  network: {
    incidents: scenario.network.incidents.map(withSecret),
    updates: scenario.network.updates.map((update) => withSecret({ ...update, headline: withSecret(update.headline) })),
    measures: scenario.network.measures.map((each) => withSecret({ ...each, end: withSecret(each.end) })),
    launches: scenario.network.launches.map(withSecret),
    launchChanges: scenario.network.launchChanges.map(withSecret),
    plans: scenario.network.plans.map((plan) => withSecret({ ...plan, phases: plan.phases.map(withSecret) })),
    publications: [],
    withdrawals: [],
  },
}

/** Moments at which every kind of fact is shown. */
const SHOWN = scenario.moments.filter(({ id }) => ['first-morning', 'hundreds', 'october'].includes(id))

/** Values that no caller may see. */
const COMPANY_IDS = scenario.companies.map(({ id }) => id)

/** These responses name the fields of every row, including rows for operations only. */
const WITHOUT_FIELDS = ['getEvents', 'getOpenApi']

test.each(OPERATIONS.filter((each) => !WITHOUT_FIELDS.includes(each)))(
  '%s sends no field that its schema does not name',
  async (operation) => {
    const { as, moveTo, failures } = openTestHost({ seed })
    for (const { id, at } of SHOWN) {
      await moveTo(at)
      for (const caller of ['store-owner', 'support', 'ops'] as const) {
        const names = await madeFor({ as }, operation, namesOf(scenario.storyStores.inQueue))
        const response = await as(caller)(addressOf(operation, names), requestOf(operation, REASON))
        const text = await response.text()
        expect(text).not.toContain(SECRET)
        // Operations receives facts in full, so that it can revise them.
        if (caller === 'ops' && contract[operation].access === 'operations') {
          expect(failures).toEqual([])
          // A waiver use can be reversed only once it exists.
          if (operation !== 'reverseWaiverUse' || id === 'october') expect(response.status).toBeLessThan(300)
          continue
        }
        expect(text).not.toMatch(/"(internalNote|companyId|scope|storeIds|replaces|shutdown)"/)
        expect(COMPANY_IDS.filter((id) => text.includes(id))).toEqual([])
      }
    }
  },
)
