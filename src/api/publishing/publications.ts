import { NO_FACTS, together } from '../../domain/status/network.ts'
import { needsConfirmation } from '../../domain/publishing/publish-request-issue.ts'
import { subjectOf } from '../../domain/publishing/publish-request.ts'
import { scheduledAt } from '../../domain/facts/publication.ts'
import { newProblems } from '../../domain/publishing/pause-issues.ts'
import { plannedFacts, scheduledOn, withoutPublication } from '../../domain/publishing/scheduled.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { audienceOfPublication, NOBODY } from '../../domain/status/audience.ts'
import { networkChanges } from '../events/event-hub.ts'
import type { Handler } from '../call.ts'
import { ISSUE_TRANSLATIONS } from './issue-translations.ts'
import type { Host } from '../host.ts'
import { randomId } from '../random-id.ts'
import { ApiProblem } from '../http/api-problem.ts'
import { validatePublishRequest, publishRequestOf } from './publish-request.ts'

export const publish: Handler<'publish'> = async ({ operations, facts, host, body, publish }) => {
  await operations.alone()
  const now = entryOf(host)
  const publishRequest = publishRequestOf(body.publishRequest)
  const known = await facts.network(now)
  const { added, issues } = await validatePublishRequest(publishRequest, known, operations, now)
  const rejected = issues.filter((issue) => !needsConfirmation(issue))
  const open = rejected.length > 0 || body.confirmed ? rejected : issues
  if (open.length > 0) {
    const errors = open.map(({ kind, field, other }) => ({
      field: `body.publishRequest.${field}`,
      cause: ISSUE_TRANSLATIONS[kind],
      ...(other !== null && { other }),
    }))
    throw new ApiProblem(rejected.length > 0 ? 'invalid' : 'confirmation-needed', errors)
  }
  await operations.publish(added)
  const [publication] = added.publications
  const [update] = added.updates
  if (body.draftId !== null) {
    await operations.removeDraft(body.draftId)
    await operations.endEscalation(body.draftId, update?.id ?? null)
  }
  // A scheduled publication concerns stores when it shows (`nextTransition`).
  for (const change of networkChanges(audienceOfPublication(known, together(known, added), now))) publish(change)
  return {
    publicationId: publication?.id ?? '',
    incidentId: update?.incidentId ?? subjectOf(publishRequest.incident),
    updateId: update?.id ?? null,
    showsAt: publication?.publishedAt ?? now,
  }
}

export const withdrawPublication: Handler<'withdrawPublication'> = async (call) => {
  const { operations, facts, host, params, publish } = call
  await operations.alone()
  const now = entryOf(host)
  const network = await facts.network(now)
  const { publications, withdrawals } = network
  const known = publications.find(({ id }) => id === params.publicationId)
  if (known === undefined) throw new ApiProblem('not-found')
  // A publication that has shown can be corrected or revised, but not withdrawn.
  if (!scheduledAt(publications, withdrawals, now).includes(known)) throw new ApiProblem('conflict')
  const problems = newProblems(plannedFacts(network, now), withoutPublication(known, network, now), now)
  if (scheduledOn(known, network, now).length > 0 || problems.size > 0) {
    throw new ApiProblem('conflict', [OTHERS_REST_ON_IT])
  }
  const withdrawal = { id: randomId(), publishedAt: now, replaces: null, publicationId: known.id }
  await operations.publish({ ...NO_FACTS, withdrawals: [withdrawal] })
  for (const change of networkChanges(NOBODY)) publish(change)
}

const OTHERS_REST_ON_IT = {
  field: 'params.publicationId',
  cause: {
    en: 'Another publication rests on this one: it continues it, or a pause would outlast its incident. Withdraw that one first.',
    fr: 'Une autre publication repose sur celle-ci\u00a0: elle la poursuit, ou une suspension survivrait à son incident. Retirez d’abord l’autre.',
  },
}

/**
 * Returns the instant at which the request gets the lock. At the instant of arrival, facts published during
 * the wait would not be current yet, and two contradictory publish requests would both be published.
 */
function entryOf({ clock }: Host): Instant {
  return clock.now()
}
