import { useMutation, useQueryClient } from '@tanstack/react-query'
import { sendRequest } from '../../client/send-request.ts'
import { useIdempotencyKey } from '../../client/use-idempotency-key.ts'
import { useLanguage } from '../../i18n/language.tsx'

/**
 * Acknowledges updates for all stores of the sign-in. One key serves all tries of one press, so that what one
 * try recorded and could not tell is not recorded again.
 */
export function useAcknowledgeAll() {
  const client = useQueryClient()
  const language = useLanguage()
  const key = useIdempotencyKey()
  return useMutation({
    mutationFn: (updateIds: readonly string[]) =>
      Promise.all(
        updateIds.map((updateId) =>
          sendRequest(
            'addReceipts',
            { body: { updateId, kind: 'acknowledged' } },
            { language, idempotencyKey: `${key.of(updateIds)} ${updateId}` },
          ),
        ),
      ),
    onSettled: (_receipts, error) => key.settled(error),
    onSuccess: async () => {
      void client.invalidateQueries({ queryKey: ['getStoreStatus'] })
      await client.invalidateQueries({ queryKey: ['listMyStores'] })
    },
  })
}
