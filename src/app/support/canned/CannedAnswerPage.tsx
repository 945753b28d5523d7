import { Link } from 'wouter'
import { RequestError } from '../../client/request-error.ts'
import { query } from '../../client/query.ts'
import { useApiQuery } from '../../client/use-api-query.ts'
import { useDraftText } from '../../client/use-draft-text.ts'
import { useBilingual, useTranslations } from '../../i18n/language.tsx'
import { Staleness } from '../../design/AsOf.tsx'
import { ErrorState } from '../../design/ErrorState.tsx'
import { Loading } from '../../design/Loading.tsx'
import { addressOf } from '../../routes.ts'
import { SupportPage } from '../SupportPage.tsx'
import { CANNED_TRANSLATIONS } from './canned-translations.ts'
import { CannedEditor } from './CannedEditor.tsx'
import { draftName } from './use-written-answer.ts'

/** The page for a new canned answer. */
export function NewAnswerPage() {
  const t = useTranslations(CANNED_TRANSLATIONS)
  return (
    <SupportPage title={t.newTitle}>
      <p>
        <Link href={addressOf('answers')}>{t.back}</Link>
      </p>
      <h1>{t.newTitle}</h1>
      <CannedEditor title={t.add} answerId={null} saved={null} etag={null} />
    </SupportPage>
  )
}

/** The page that edits a canned answer. */
export function CannedAnswerPage({ answerId }: { answerId: string }) {
  const t = useTranslations(CANNED_TRANSLATIONS)
  const inLanguage = useBilingual()
  const { data, error, isError, dataUpdatedAt, refetch } = useApiQuery(
    query('getCannedAnswer', { params: { answerId } }),
  )
  const isGone = error instanceof RequestError && error.failure === 'not_found'
  // Unsaved text remains available after the answer was deleted.
  const [stored] = useDraftText(draftName(answerId))
  const isOpen = data !== undefined || (isGone && stored !== '')
  const title = data ? inLanguage(data.body.name) : t.title
  return (
    <SupportPage title={title}>
      <p>
        <Link href={addressOf('answers')}>{t.back}</Link>
      </p>
      {!isOpen && isError && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!isOpen && !isError && <Loading />}
      {isOpen && (
        <>
          <h1>{title}</h1>
          {!isGone && <Staleness confirmedAt={dataUpdatedAt} failed={isError} />}
          <CannedEditor
            title={t.edit}
            answerId={answerId}
            saved={data?.body ?? null}
            etag={data?.etag ?? null}
            isGone={isGone}
          />
        </>
      )}
    </SupportPage>
  )
}
