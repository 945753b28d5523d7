import { query } from '../../client/query.ts'
import { useApiQuery } from '../../client/use-api-query.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { Staleness } from '../../design/AsOf.tsx'
import { ErrorState } from '../../design/ErrorState.tsx'
import { Loading } from '../../design/Loading.tsx'
import { SupportPage } from '../SupportPage.tsx'
import { CANNED_TRANSLATIONS } from './canned-translations.ts'
import { CannedList } from './CannedList.tsx'

/** The canned answers of support. */
export function CannedAnswersPage() {
  const t = useTranslations(CANNED_TRANSLATIONS)
  const { data, error, isError, dataUpdatedAt, refetch } = useApiQuery(query('listCannedAnswers'))
  return (
    <SupportPage title={t.title}>
      <h1>{t.title}</h1>
      <p>{t.what}</p>
      {data === undefined && isError && <ErrorState heading={false} error={error} onRetry={() => void refetch()} />}
      {data === undefined && !isError && <Loading />}
      {data && (
        <>
          <Staleness confirmedAt={dataUpdatedAt} failed={isError} />
          <CannedList answers={data.body.answers} asOf={data.asOf} />
        </>
      )}
    </SupportPage>
  )
}
