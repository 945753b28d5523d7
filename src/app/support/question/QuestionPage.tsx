import { Link } from 'wouter'
import { query } from '../../client/query.ts'
import { useApiQuery } from '../../client/use-api-query.ts'
import { isolated } from '../../i18n/isolated.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { Staleness } from '../../design/AsOf.tsx'
import { ErrorState } from '../../design/ErrorState.tsx'
import { Loading } from '../../design/Loading.tsx'
import { SupportPage } from '../SupportPage.tsx'
import { addressOf } from '../../routes.ts'
import { ONE_QUESTION_TRANSLATIONS } from './question-translations.ts'
import { QuestionPanel } from './QuestionPanel.tsx'

/** One question with its conversation and actions. */
export function QuestionPage({ questionId }: { questionId: string }) {
  const t = useTranslations(ONE_QUESTION_TRANSLATIONS)
  const { data, error, isError, dataUpdatedAt, refetch } = useApiQuery(query('getQuestion', { params: { questionId } }))
  return (
    <SupportPage title={data ? t.title(isolated(data.body.store.name)) : t.messages}>
      <p>
        <Link href={addressOf('queue')}>{t.back}</Link>
      </p>
      {data === undefined && isError && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && !isError && <Loading />}
      {data && (
        <>
          <Staleness confirmedAt={dataUpdatedAt} failed={isError} />
          <QuestionPanel question={data.body} asOf={data.asOf} />
        </>
      )}
    </SupportPage>
  )
}
