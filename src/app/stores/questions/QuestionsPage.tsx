import { part as laterContract } from 'virtual:client-contract/later'
import { Link } from 'wouter'
import { type ResponseBody, sendRequest } from '../../client/send-request.ts'
import { usePages } from '../../client/use-pages.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { addressOf } from '../../routes.ts'
import { Staleness } from '../../design/AsOf.tsx'
import { Card } from '../../design/Card.tsx'
import { ErrorState } from '../../design/ErrorState.tsx'
import { Loading } from '../../design/Loading.tsx'
import { PagedList } from '../../design/PagedList.tsx'
import { ScreenOnly } from '../../design/ScreenOnly.tsx'
import { Page } from '../../design/Page.tsx'
import { ASK_TRANSLATIONS } from './ask-translations.ts'
import { AskedQuestion } from './AskedQuestion.tsx'
import { AskForm } from './AskForm.tsx'
import { carry } from '../../client/operations.ts'

carry(laterContract)

const SIZE = 10

/** A store's questions with their answers, and the form to ask another. */
export function QuestionsPage({ storeId }: { storeId: string }) {
  const t = useTranslations(ASK_TRANSLATIONS)
  const params = { storeId }
  const { data, error, isError, dataUpdatedAt, refetch } = usePages<ResponseBody<'listQuestions'>>({
    operation: 'listQuestions',
    request: { params },
    size: SIZE,
    read: (page, having) => sendRequest('listQuestions', { params, query: page }, having),
  })
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
            {data.items.length === 0 && <p>{t.none}</p>}
            <PagedList pages={data.pages} targets="h3">
              {data.items.map((question) => (
                <AskedQuestion key={question.id} storeId={storeId} question={question} asOf={data.asOf} />
              ))}
            </PagedList>
          </Card>
        </>
      )}
    </Page>
  )
}
