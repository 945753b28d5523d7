import { pages } from '../pages.ts'

/** The address of each page of the console, without its language. */
export const operationsPages = {
  network: pages.operations,
  incidents: '/operations/incidents',
  /** Beginning an update. */
  publish: '/operations/publish',
  /** Beginning the next update of an incident. */
  publishOf: (incidentId: string) => `/operations/publish?incident=${incidentId}`,
  draft: (draftId: string) => `/operations/publish/${draftId}`,
  coverage: (updateId: string) => `/operations/updates/${updateId}`,
  recovery: '/operations/recovery',
  launches: '/operations/launches',
  waivers: '/operations/waivers',
  people: '/operations/people',
  audit: '/operations/audit',
  accessesOverThreshold: '/operations/audit?kind=access_over_threshold',
} as const
