/** Characters of the reason for an access, as the api takes it (src/api/stores/store-access.ts). */
export const SHORTEST_REASON = 3
export const LONGEST_REASON = 200
