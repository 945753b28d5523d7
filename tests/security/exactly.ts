/** All of a response that a caller could tell apart, as one text; the date says nothing of what was asked. */
export async function exactly(response: Response): Promise<string> {
  const headers = [...response.headers].filter(([name]) => name !== 'date')
  return JSON.stringify([response.status, headers, await response.text()])
}
