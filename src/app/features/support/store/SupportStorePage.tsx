import { useQuery } from '@tanstack/react-query'
import { use, useEffect, useState } from 'react'
import { useSearch } from 'wouter'
import { query } from '../../../client/query.ts'
import { useTexts } from '../../../i18n/language.tsx'
import { InlineFailure } from '../../../ui/InlineFailure.tsx'
import { Loading } from '../../../ui/Loading.tsx'
import { AskError } from '../../../client/ask-error.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { numberOf } from '../question-name.ts'
import { StorePreviewContext } from '../store-preview.ts'
import { SupportPage } from '../SupportPage.tsx'
import { LOOK_TEXTS } from './look-texts.ts'
import { LookForm } from './LookForm.tsx'
import { SeenStore } from './SeenStore.tsx'

/** A store: first why it is looked at, then the page that it sees, with what is beside it. */
export function SupportStorePage({ storeId }: { storeId: string }) {
  const texts = useTexts(LOOK_TEXTS)
  const [reason, setReason] = useState<string | null>(null)
  const questionId = new URLSearchParams(useSearch()).get('question')
  const { data, isError, refetch } = useQuery({ ...query('findStores'), refetchInterval: false })
  const preview = use(StorePreviewContext)
  useEffect(() => {
    // While somebody says why they look. What fails now is asked for again, and complained of, where it is drawn.
    preview?.load().catch(() => undefined)
  }, [preview])
  const store = data?.body.stores.find(({ id }) => id === storeId)
  return (
    <SupportPage title={store?.name ?? texts.title}>
      {data === undefined && isError && <InlineFailure onRetry={() => void refetch()} />}
      {data === undefined && !isError && <Loading />}
      {data !== undefined && store === undefined && <ErrorState error={new AskError('not_found')} />}
      {store && reason === null && (
        <LookForm
          store={store}
          questionNumber={questionId === null ? null : numberOf(questionId)}
          onReason={setReason}
        />
      )}
      {data && store && reason !== null && (
        <SeenStore store={store} stores={data.body.stores} reason={reason} />
      )}
    </SupportPage>
  )
}
