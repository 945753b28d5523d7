import type { Handler } from '../call.ts'
import { pageOf } from '../http/paging.ts'
import { publicIncidents } from '../../domain/status/network-modes.ts'
import { ApiProblem } from '../http/api-problem.ts'
import { incidentView } from './incident-view.ts'

export const listIncidents: Handler<'listIncidents'> = async ({ facts, now, query }) => {
  const incidents = publicIncidents(await facts.network(now), now)
  const wanted = incidents.filter(
    ({ open }) => query.state === undefined || open === (query.state === 'open'),
  )
  return pageOf(wanted.map(incidentView), query)
}

export const getIncident: Handler<'getIncident'> = async ({ facts, now, params }) => {
  const incidents = publicIncidents(await facts.network(now), now)
  const found = incidents.find(({ incident }) => incident.id === params.incidentId)
  if (found === undefined) throw new ApiProblem('not-found')
  return incidentView(found)
}
