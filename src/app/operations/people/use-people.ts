import { useQuery } from '@tanstack/react-query'
import type { ResponseBody } from '../../client/send-request.ts'
import { sendRequest } from '../../client/send-request.ts'
import { useLanguage } from '../../i18n/language.tsx'

export type Account = ResponseBody<'listPeople'>['items'][number]

const PAGE = 200

/** Loads all accounts, page by page, so that the search covers everyone. */
export function usePeople() {
  const language = useLanguage()
  return useQuery({
    queryKey: ['listPeople', 'all'],
    async queryFn({ signal }) {
      const people: Account[] = []
      let cursor: string | null = null
      do {
        const query: { limit: number; cursor?: string } = { limit: PAGE, ...(cursor !== null && { cursor }) }
        const { body }: { body: ResponseBody<'listPeople'> } = await sendRequest(
          'listPeople',
          { query },
          { language, signal },
        )
        people.push(...body.items)
        cursor = body.next
      } while (cursor !== null)
      return people
    },
  })
}
