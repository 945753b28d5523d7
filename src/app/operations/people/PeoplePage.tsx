import { RequestError } from '../../client/request-error.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { Staleness } from '../../design/AsOf.tsx'
import { Card } from '../../design/Card.tsx'
import { ErrorState } from '../../design/ErrorState.tsx'
import { Loading } from '../../design/Loading.tsx'
import { OperationsPage } from '../OperationsPage.tsx'
import { OPERATIONS_TRANSLATIONS } from '../operations-translations.ts'
import { PEOPLE_TRANSLATIONS } from './people-translations.ts'
import { PeopleBoard } from './PeopleBoard.tsx'
import { usePeople } from './use-people.ts'

/** Accounts with their roles, and open invitations. */
export function PeoplePage() {
  const titles = useTranslations(OPERATIONS_TRANSLATIONS)
  const { data, error, isError, dataUpdatedAt, refetch } = usePeople()
  // The demonstration in the browser has no accounts and no such endpoints.
  const hasNone = error instanceof RequestError && error.failure === 'not_found'
  return (
    <OperationsPage title={titles.people}>
      {hasNone && <NoAccounts />}
      {data === undefined && isError && !hasNone && (
        <ErrorState heading={false} error={error} onRetry={() => void refetch()} />
      )}
      {data === undefined && !isError && <Loading />}
      {data !== undefined && !hasNone && (
        <>
          <Staleness confirmedAt={dataUpdatedAt} failed={isError} />
          <PeopleBoard people={data} />
        </>
      )}
    </OperationsPage>
  )
}

function NoAccounts() {
  const t = useTranslations(PEOPLE_TRANSLATIONS)
  return (
    <Card title={t.noAccounts}>
      <p>{t.noAccountsWhy}</p>
    </Card>
  )
}
