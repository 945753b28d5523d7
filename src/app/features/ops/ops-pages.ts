import { pages } from '../../pages.ts'

/** The address of each page of the console, without its language. */
export const opsPages = {
  network: pages.ops,
  incidents: '/ops/incidents',
  /** Beginning an update. */
  post: '/ops/post',
  /** Beginning the next update of an incident. */
  postOf: (incidentId: string) => `/ops/post?incident=${incidentId}`,
  draft: (draftId: string) => `/ops/post/${draftId}`,
  coverage: (updateId: string) => `/ops/updates/${updateId}`,
  recovery: '/ops/recovery',
  launches: '/ops/launches',
  waivers: '/ops/waivers',
  people: '/ops/people',
  audit: '/ops/audit',
  manyLooks: '/ops/audit?kind=many_looks',
} as const
