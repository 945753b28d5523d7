import { useInfiniteQuery } from '@tanstack/react-query'
import { ask } from '../../../client/ask.ts'
import { useLanguage } from '../../../i18n/language.tsx'
import type { AuditFilter } from './audit-address.ts'

/** The entries that a filter finds, page by page, the newest first. */
export function useAudit({ actor, kind, storeId, from, to }: AuditFilter) {
  const language = useLanguage()
  const filter = {
    ...(actor !== null && { actor }),
    ...(kind !== null && { kind }),
    ...(storeId !== null && { storeId }),
    ...(from !== null && { from }),
    ...(to !== null && { to }),
  }
  return useInfiniteQuery({
    queryKey: ['listAudit', filter],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...filter, ...(pageParam !== null && { cursor: pageParam }) }
      return ask('listAudit', { query }, { language, signal })
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ body }) => body.next,
  })
}
