import type { Handler } from './call.ts'
import { ApiProblem } from './http/api-problem.ts'

/** Liveness always succeeds. With `ready`, throws `unavailable` while the host is not ready. */
export const getHealth: Handler<'getHealth'> = async ({ host, query }) => {
  const ready = await host.ready()
  if (query.ready !== undefined && !ready) throw new ApiProblem('unavailable')
  return { status: 'ok', ready }
}
