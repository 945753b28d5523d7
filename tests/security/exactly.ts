/** The date, and a number drawn for each request: neither says anything of what was asked. */
const SAYS_NOTHING = new Set(['date', 'x-request-id'])

/** All of a response that a caller could tell apart, as one text. */
export async function exactly(response: Response): Promise<string> {
  const headers = [...response.headers].filter(([name]) => !SAYS_NOTHING.has(name))
  return JSON.stringify([response.status, headers, await response.text()])
}
