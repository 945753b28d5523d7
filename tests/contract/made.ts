import { contract, type Operation } from '../../src/contract/table.ts'
import { read } from './ask.ts'
import { addressOf, type Names, requestOf } from './calls.ts'
import { REQUEST, publish } from './publish-requests.ts'
import { scenario, type TestHost } from './test-host.ts'

/** Later than the moment of every request. */
const MUCH_LATER = '2099-01-01T00:00:00-05:00'

/** Returns the names for a call. Creates its draft, scheduled publication, question or canned answer. */
export async function madeFor({ as }: Pick<TestHost, 'as'>, operation: Operation, names: Names): Promise<Names> {
  const { path } = contract[operation]
  if (path.includes('{draftId}')) {
    const { id } = await read<{ id: string }>(as('ops'), '/api/operations/drafts', requestOf('addDraft'))
    return { ...names, draftId: id }
  }
  if (path.includes('{publicationId}')) {
    const { publicationId } = await publish(as('ops'), { ...REQUEST, showAt: MUCH_LATER })
    return { ...names, publicationId }
  }
  if (path.includes('{answerId}')) {
    const { id } = await read<{ id: string }>(as('support'), '/api/support/answers', requestOf('addCannedAnswer'))
    return { ...names, answerId: id }
  }
  if (path.includes('{questionId}') || path.includes('{topic}')) {
    const { personas } = scenario
    const asker = personas['store-owner'].storeIds.includes(names.storeId) ? 'store-owner' : 'chain-owner'
    const { id } = await read<{ id: string }>(as(asker), addressOf('askQuestion', names), requestOf('askQuestion'))
    return { ...names, questionId: id }
  }
  return names
}
