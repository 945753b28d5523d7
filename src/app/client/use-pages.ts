import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Operation } from '../../contract/table.ts'
import type { Language } from '../../domain/facts/bilingual.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { useLanguage } from '../i18n/language.tsx'
import { CONFIRM_EVERY_MS } from './query.ts'
import { RequestError } from './request-error.ts'
import type { ApiResponse } from './send-request.ts'
import { useApiQuery } from './use-api-query.ts'

/** The API's maximum page size. */
const MOST = 200

interface PageBody {
  readonly items: readonly { readonly id: string }[]
  readonly next: string | null
  readonly total: number
}

/** The query parameters of a page. */
interface PageRequest {
  readonly limit: number
  readonly cursor?: string
}

interface PagesOptions<Body extends PageBody> {
  readonly operation: Operation
  /** The request without the parameters of a page. */
  readonly request: { readonly params?: object; readonly query?: object }
  /** The number of items that each "show more" adds. */
  readonly size: number
  readonly read: (
    page: PageRequest,
    having: {
      readonly language: Language
      readonly signal: AbortSignal
      readonly known: ApiResponse<Body> | undefined
    },
  ) => Promise<ApiResponse<Body>>
  /** False sends no request. */
  readonly isEnabled?: boolean
  /** Shows the items of the previous request until those of a new one have loaded. Never use it across stores. */
  readonly keepsPrevious?: boolean
}

/** The state of a list that grows on request. */
export interface Pages {
  readonly shown: number
  readonly total: number
  /** null when all items are shown. */
  readonly more: (() => void) | null
  readonly isLoadingMore: boolean
  readonly hasMoreFailed: boolean
}

/** The responses that a list is made of, and the number of items that the reader has asked for so far. */
interface Loaded<Body> {
  readonly pages: readonly [ApiResponse<Body>, ...ApiResponse<Body>[]]
  readonly wanted: number
}

/**
 * A list in pages. Every refetch reads all of it that is shown, so that a live change neither drops what the reader has
 * loaded nor what they write in it, and no item is shown twice.
 */
export function usePages<Body extends PageBody>(options: PagesOptions<Body>) {
  const { operation, request, size, read, isEnabled = true, keepsPrevious = false } = options
  const language = useLanguage()
  const client = useQueryClient()
  const queryKey = [operation, request, 'pages'] as const
  const { data, dataUpdatedAt, isFetching, isPlaceholderData, ...query } = useApiQuery<
    Loaded<Body>,
    Error,
    Loaded<Body>,
    readonly unknown[]
  >({
    queryKey,
    queryFn: ({ signal }) =>
      load(client.getQueryData<Loaded<Body>>(queryKey), size, (page, known) => read(page, { language, signal, known })),
    refetchInterval: CONFIRM_EVERY_MS,
    enabled: isEnabled,
    placeholderData: (previous: Loaded<Body> | undefined) => (keepsPrevious ? previous : undefined),
  })
  const list = useMemo(() => (data === undefined ? undefined : listOf(data)), [data])
  const isGrowing = data !== undefined && list !== undefined && list.next !== null && list.items.length < data.wanted
  const grow = (): void => {
    if (data === undefined || list === undefined) return
    const wanted = list.items.length + size
    client.setQueryData<Loaded<Body>>(queryKey, { ...data, wanted }, { updatedAt: dataUpdatedAt })
    void query.refetch()
  }
  return {
    ...query,
    dataUpdatedAt,
    /** The items are those of the previous request. */
    isPrevious: isPlaceholderData,
    data: list && {
      ...list,
      pages: {
        shown: list.items.length,
        total: list.body.total,
        more: list.next === null ? null : grow,
        isLoadingMore: isGrowing && isFetching,
        hasMoreFailed: isGrowing && !isFetching && query.isError,
      } satisfies Pages,
    },
  }
}

/**
 * Reads what is wanted of a list, and one page more where the last item that is shown has moved on: a new item at the
 * start of a list does not push another off its end.
 */
async function load<Body extends PageBody>(
  known: Loaded<Body> | undefined,
  size: number,
  readPage: (page: PageRequest, known: ApiResponse<Body> | undefined) => Promise<ApiResponse<Body>>,
): Promise<Loaded<Body>> {
  const wanted = Math.max(size, known?.wanted ?? 0)
  const last = known?.pages.at(-1)?.body.items.at(-1)?.id
  const pages: [ApiResponse<Body>, ...ApiResponse<Body>[]] = [
    await readPage({ limit: Math.min(MOST, wanted) }, known?.pages[0]),
  ]
  const ids = new Set(idsOf(pages[0]))
  const cursors = new Set<string>()
  const isEnough = () => ids.size >= wanted && (last === undefined || ids.has(last) || ids.size >= wanted + size)
  for (let next = pages[0].body.next; next !== null && !isEnough(); next = pages.at(-1)?.body.next ?? null) {
    // A repeated cursor would cause an infinite loop.
    if (cursors.has(next)) throw new RequestError('malformed_answer')
    cursors.add(next)
    const limit = ids.size < wanted ? Math.min(MOST, wanted - ids.size) : size
    const page = await readPage({ limit, cursor: next }, known?.pages[pages.length])
    pages.push(page)
    for (const id of idsOf(page)) ids.add(id)
  }
  return { pages, wanted }
}

function idsOf({ body }: ApiResponse<PageBody>): string[] {
  return body.items.map(({ id }) => id)
}

interface List<Body extends PageBody> {
  readonly items: readonly Body['items'][number][]
  readonly next: string | null
  /** The body of the last page, which is the newest response. */
  readonly body: Body
  /** The instant of the first page; later pages are of the same instant or newer. */
  readonly asOf: Instant
}

function listOf<Body extends PageBody>({ pages }: Loaded<Body>): List<Body> {
  const last = pages.at(-1) ?? pages[0]
  // An item that moved down the list between two pages is on both of them.
  const items = new Map<string, Body['items'][number]>()
  for (const { body } of pages) for (const item of body.items) items.set(item.id, item)
  return { items: [...items.values()], next: last.body.next, body: last.body, asOf: pages[0].asOf }
}
