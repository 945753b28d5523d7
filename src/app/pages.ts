/** What brought someone to the sign-in page. */
export interface SignInReason {
  /** A session ended in the middle of work. */
  readonly ended?: boolean
  /** The page to go on with: one of the store owners', of operations or of support. */
  readonly from?: string
}

/** The address of each page, without its language. */
export const pages = {
  status: '/',
  history: '/history',
  day: (day: string) => `/history/${day}`,
  incident: (incidentId: string) => `/incidents/${incidentId}`,
  signIn: '/sign-in',
  signInBecause({ ended, from }: SignInReason): string {
    const search = new URLSearchParams({ ...(ended && { ended: '1' }), ...(from && { from }) })
    return search.size === 0 ? '/sign-in' : `/sign-in?${search}`
  },
  stores: '/stores',
  store: (storeId: string) => `/stores/${storeId}`,
  card: (storeId: string) => `/stores/${storeId}/card`,
  orders: (storeId: string) => `/stores/${storeId}/orders`,
  questions: (storeId: string) => `/stores/${storeId}/questions`,
  order: (storeId: string, orderId: string) => `/stores/${storeId}/orders/${orderId}`,
  operations: '/operations',
  support: '/support',
} as const

/** Reads the search of the sign-in page. An address that is not a page behind it is not gone to. */
export function readSignInReason(search: string): SignInReason {
  const given = new URLSearchParams(search)
  const from = given.get('from')
  return {
    ended: given.has('ended'),
    ...(from !== null && /^\/(stores|operations|support)([/?]|$)/.test(from) && { from }),
  }
}
