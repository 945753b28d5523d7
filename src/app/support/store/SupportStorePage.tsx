import { useQuery } from '@tanstack/react-query'
import { use, useEffect, useState } from 'react'
import { useSearch } from 'wouter'
import { query } from '../../client/query.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { InlineFailure } from '../../design/InlineFailure.tsx'
import { Loading } from '../../design/Loading.tsx'
import { RequestError } from '../../client/request-error.ts'
import { ErrorState } from '../../design/ErrorState.tsx'
import { numberOf } from '../question-name.ts'
import { StorePreviewContext } from '../store-preview.ts'
import { SupportPage } from '../SupportPage.tsx'
import { STORE_PAGE_TRANSLATIONS } from './store-page-translations.ts'
import { AccessForm } from './AccessForm.tsx'
import { SeenStore } from './SeenStore.tsx'

/** A store’s page for support. Asks for the reason for access first. */
export function SupportStorePage({ storeId }: { storeId: string }) {
  const t = useTranslations(STORE_PAGE_TRANSLATIONS)
  const [reason, setReason] = useState<string | null>(null)
  const questionId = new URLSearchParams(useSearch()).get('question')
  const { data, isError, refetch } = useQuery({ ...query('findStores'), refetchInterval: false })
  const preview = use(StorePreviewContext)
  useEffect(() => {
    // Preloads while the agent enters the reason. On failure, rendering tries again and reports the error.
    preview?.load().catch(() => undefined)
  }, [preview])
  const store = data?.body.stores.find(({ id }) => id === storeId)
  return (
    <SupportPage title={store?.name ?? t.title}>
      {data === undefined && isError && <InlineFailure onRetry={() => void refetch()} />}
      {data === undefined && !isError && <Loading />}
      {data !== undefined && store === undefined && <ErrorState error={new RequestError('not_found')} />}
      {store && reason === null && (
        <AccessForm
          store={store}
          questionNumber={questionId === null ? null : numberOf(questionId)}
          onReason={setReason}
        />
      )}
      {data && store && reason !== null && <SeenStore store={store} stores={data.body.stores} reason={reason} />}
    </SupportPage>
  )
}
