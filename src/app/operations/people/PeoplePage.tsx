import { RequestError } from '../../client/request-error.ts'
import { useTexts } from '../../i18n/language.tsx'
import { Staleness } from '../../design/AsOf.tsx'
import { Card } from '../../design/Card.tsx'
import { ErrorState } from '../../design/ErrorState.tsx'
import { Loading } from '../../design/Loading.tsx'
import { OperationsPage } from '../OperationsPage.tsx'
import { OPERATIONS_TEXTS } from '../operations-texts.ts'
import { PEOPLE_TEXTS } from './people-texts.ts'
import { PeopleBoard } from './PeopleBoard.tsx'
import { usePeople } from './use-people.ts'

/** Who can sign in, and as what; who was invited. */
export function PeoplePage() {
  const titles = useTexts(OPERATIONS_TEXTS)
  const { data, error, isError, dataUpdatedAt, refetch } = usePeople()
  // The demonstration in the browser keeps no accounts, and has no such addresses.
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
  const texts = useTexts(PEOPLE_TEXTS)
  return (
    <Card title={texts.noAccounts}>
      <p>{texts.noAccountsWhy}</p>
    </Card>
  )
}
