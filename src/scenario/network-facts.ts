import type { NetworkFacts } from '../domain/status/network.ts'
import { DISRUPTION_INCIDENT, DISRUPTION_UPDATES } from './disruption.ts'
import { BACKLOG_2018, STRIKE_2018 } from './incidents/first-weeks-2018.ts'
import { INVENTORY_2024 } from './incidents/inventory-2024.ts'
import { SALES_DATA_2022 } from './incidents/sales-data-2022.ts'
import { TRACKING_TOOL_2018 } from './incidents/tracking-tool-2018.ts'
import { INVENTORY_2020, MOVE_2020 } from './incidents/warehouse-2020.ts'
import { LAUNCH_CHANGES, LAUNCHES } from './launches.ts'
import { MEASURES } from './measures.ts'
import { PLANS } from './plans.ts'

/** Incidents apart from that of August 2022: before it, and one long after. */
const OTHERS = [
  BACKLOG_2018,
  STRIKE_2018,
  TRACKING_TOOL_2018,
  INVENTORY_2020,
  MOVE_2020,
  SALES_DATA_2022,
  INVENTORY_2024,
]

/** The facts of the network. Every caller shares the same objects, which are never changed. */
export const NETWORK_FACTS: NetworkFacts = {
  incidents: [...OTHERS.map(({ incident }) => incident), DISRUPTION_INCIDENT],
  updates: [...OTHERS.flatMap(({ updates }) => updates), ...DISRUPTION_UPDATES],
  measures: MEASURES,
  launches: LAUNCHES,
  launchChanges: LAUNCH_CHANGES,
  plans: PLANS,
  publications: [],
  withdrawals: [],
}
