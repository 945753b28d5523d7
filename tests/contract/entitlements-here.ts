import { instant } from '../../src/domain/time/instant.ts'
import { openTestHost, scenario } from './test-host.ts'

/** Prints the waivers of the store in the queue at the given instants, in this process’s time zone. */
const { as, moveTo } = openTestHost()
const lines: unknown[] = []
for (const at of process.argv.slice(2)) {
  await moveTo(instant(at))
  const response = await as('store-owner')(`/api/stores/${scenario.storyStores.inQueue}/waivers`)
  const { waivers } = (await response.json()) as { waivers: { fee: string; entitlement: object }[] }
  lines.push(waivers.map(({ fee, entitlement }) => ({ fee, ...entitlement })))
}
console.log(JSON.stringify({ offset: new Date(2022, 9, 1).getTimezoneOffset(), lines }))
