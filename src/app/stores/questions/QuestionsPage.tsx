import { Link } from 'wouter'
import { query } from '../../client/query.ts'
import { useApiQuery } from '../../client/use-api-query.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { addressOf } from '../../routes.ts'
import { Staleness } from '../../design/AsOf.tsx'
import { Card } from '../../design/Card.tsx'
import { ErrorState } from '../../design/ErrorState.tsx'
import { Loading } from '../../design/Loading.tsx'
import { ScreenOnly } from '../../design/ScreenOnly.tsx'
import { Page } from '../../design/Page.tsx'
import { ASK_TRANSLATIONS } from './ask-translations.ts'
import { AskedQuestion } from './AskedQuestion.tsx'
import { AskForm } from './AskForm.tsx'

/** A store's questions with their answers, and the form to ask another. */
export function QuestionsPage({ storeId }: { storeId: string }) {
  const t = useTranslations(ASK_TRANSLATIONS)
  const { data, error, isError, dataUpdatedAt, refetch } = useApiQuery(query('listQuestions', { params: { storeId } }))
  return (
    <Page title={t.title} narrow>
      <ScreenOnly>
        <p>
          <Link href={addressOf('store', { storeId })}>{t.back}</Link>
        </p>
      </ScreenOnly>
      <h1>{t.title}</h1>
      {data === undefined && isError && <ErrorState heading={false} error={error} onRetry={() => void refetch()} />}
      {data === undefined && !isError && <Loading />}
      {data && (
        <>
          <Staleness confirmedAt={dataUpdatedAt} failed={isError} />
          <AskForm storeId={storeId} />
          <Card title={t.yours}>
            {data.body.questions.length === 0 && <p>{t.none}</p>}
            {data.body.questions.map((question) => (
              <AskedQuestion key={question.id} storeId={storeId} question={question} asOf={data.asOf} />
            ))}
          </Card>
        </>
      )}
    </Page>
  )
}
