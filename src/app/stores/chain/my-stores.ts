import { queryOptions } from '@tanstack/react-query'
import type { Instant } from '../../../domain/time/instant.ts'
import { RequestError } from '../../client/request-error.ts'
import { type ResponseOf, sendRequest } from '../../client/send-request.ts'
import { CONFIRM_EVERY_MS } from '../../client/query.ts'
import { languageOfPath } from '../../i18n/language.tsx'
import type { NewestUpdate, StoreInList } from './answers.ts'

/** The API's maximum page size. */
const PAGE = 200

type StorePage = ResponseOf<'listMyStores'>
/** At least one page, even without a store. */
type StorePages = readonly [StorePage, ...StorePage[]]

interface MyStores {
  readonly stores: readonly StoreInList[]
  readonly newest: readonly NewestUpdate[]
  /** The instant of the first page; later pages are of the same instant or newer. */
  readonly asOf: Instant
}

/**
 * All stores of the signed-in person, from as many pages as needed. None is shown before the last page has
 * loaded, so that counts, order and search always cover all stores.
 */
export const MY_STORES = queryOptions({
  queryKey: ['listMyStores', 'all pages'] as const,
  queryFn: ({ signal, client, queryKey }) => askAll(signal, client.getQueryData<StorePages>(queryKey)),
  select: wholeOf,
  refetchInterval: CONFIRM_EVERY_MS,
})

async function askAll(signal: AbortSignal, known: StorePages | undefined): Promise<StorePages> {
  const language = languageOfPath(location.pathname)
  const askPage = (number: number, cursor?: string): Promise<StorePage> =>
    sendRequest(
      'listMyStores',
      { query: { limit: PAGE, ...(cursor !== undefined && { cursor }) } },
      { language, signal, known: known?.[number] },
    )
  const pages: [StorePage, ...StorePage[]] = [await askPage(0)]
  const cursors = new Set<string>()
  for (let next = pages[0].body.next; next !== null; next = pages.at(-1)?.body.next ?? null) {
    // A repeated cursor would cause an infinite loop.
    if (cursors.has(next)) throw new RequestError('malformed_answer')
    cursors.add(next)
    pages.push(await askPage(pages.length, next))
  }
  return pages
}

function wholeOf(pages: StorePages): MyStores {
  const [first] = pages
  return {
    stores: pages.flatMap(({ body }) => body.stores),
    newest: first.body.newest,
    asOf: first.asOf,
  }
}
