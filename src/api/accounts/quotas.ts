import {
  type QuotaKind,
  type QuotaUse,
  quotaUses,
  type Quotas,
  secondsUntilAllowed,
} from '../../domain/accounts/quota.ts'
import type { Id } from '../../domain/facts/fact.ts'
import type { Person } from '../../domain/stores/person.ts'
import { ApiProblem } from '../http/api-problem.ts'
import type { ApiClient } from './sessions.ts'

/** The quotas of a host, and what it knows of a caller. */
export interface HostQuotas {
  readonly perHour: Quotas
  /** Real time in milliseconds, independent of the demonstration's clock. */
  readonly realMs: () => number
  /** A keyed hash of the client address of a request. Null where it is not known. */
  readonly addressKey: (request: Request) => string | null
}

/** Who calls, and the store in the path. */
interface QuotaCaller {
  readonly person: Person | null
  readonly apiClient: ApiClient | null
  readonly storeId: Id | null
}

/** Counts uses in a call's transaction. Returns the latest end of the uses of a subject (`usedUntilAfter`), in ms. */
export type CountUses = (uses: readonly QuotaUse[], nowMs: number) => Promise<number>

/**
 * Counts a call, or as many `uses` of it, by a quota, in a transaction: where it is the call’s own, a failed call counts
 * nothing. Throws `quota-reached`.
 */
export async function countAgainstQuota(
  quota: QuotaKind | undefined,
  request: Request,
  { person, apiClient, storeId }: QuotaCaller,
  { perHour, realMs, addressKey }: HostQuotas,
  count: CountUses,
  uses = 1,
): Promise<void> {
  if (quota === undefined) return
  const subjects = {
    personId: person?.id ?? null,
    storeId,
    apiClientId: apiClient?.id ?? null,
    address: addressKey(request),
  }
  const nowMs = realMs()
  const counted = quotaUses(quota, perHour[quota], subjects).map((use) => ({ ...use, spacingMs: use.spacingMs * uses }))
  const waitS = secondsUntilAllowed(await count(counted, nowMs), nowMs)
  if (waitS > 0) throw new ApiProblem('quota-reached', [], { 'retry-after': String(waitS) })
}
