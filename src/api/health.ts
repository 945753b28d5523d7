import type { Handler } from './call.ts'
import { ApiProblem } from './http/api-problem.ts'

/** Who asks whether it lives is always told yes; who asks whether it is ready is refused while it is not. */
export const getHealth: Handler<'getHealth'> = async ({ host, query }) => {
  const ready = await host.ready()
  if (query.ready !== undefined && !ready) throw new ApiProblem('unavailable')
  return { status: 'ok', ready }
}
