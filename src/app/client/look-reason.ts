/** Characters of the reason for a look, as the api takes it (src/api/look.ts). */
export const SHORTEST_REASON = 3
export const LONGEST_REASON = 200
