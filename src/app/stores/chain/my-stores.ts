import { queryOptions } from '@tanstack/react-query'
import type { Instant } from '../../../domain/time/instant.ts'
import { RequestError } from '../../client/request-error.ts'
import { type ResponseOf, sendRequest } from '../../client/send-request.ts'
import { CONFIRM_EVERY_MS } from '../../client/query.ts'
import { languageOfPath } from '../../i18n/language.tsx'
import type { NewestUpdate, StoreInList } from './answers.ts'

/** The most that the api gives in one page. */
const PAGE = 200

type StorePage = ResponseOf<'listMyStores'>
/** At least one, even where there is no store. */
type StorePages = readonly [StorePage, ...StorePage[]]

interface MyStores {
  readonly stores: readonly StoreInList[]
  readonly newest: readonly NewestUpdate[]
  /** The instant of the first page: the others are of then or newer. */
  readonly asOf: Instant
}

/**
 * All stores of the sign-in, in as many pages as they take. None is shown before the last has come: what is
 * counted, put in order and searched is then always the whole, and never a page.
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
    // A list that leads back to a page of its own would never end.
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
