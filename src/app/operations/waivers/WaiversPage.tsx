import { useQuery } from '@tanstack/react-query'
import { query } from '../../client/query.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { Staleness } from '../../design/AsOf.tsx'
import { ErrorState } from '../../design/ErrorState.tsx'
import { Loading } from '../../design/Loading.tsx'
import { OperationsPage } from '../OperationsPage.tsx'
import { OPERATIONS_TRANSLATIONS } from '../operations-translations.ts'
import { LedgerCard } from './LedgerCard.tsx'
import { PROGRAMME_TRANSLATIONS } from './programme-translations.ts'
import { ProgrammeCard } from './ProgrammeCard.tsx'

/** All fee waivers with their usage, and the ledger of one store. */
export function WaiversPage() {
  const titles = useTranslations(OPERATIONS_TRANSLATIONS)
  const t = useTranslations(PROGRAMME_TRANSLATIONS)
  const { data, error, isError, dataUpdatedAt, refetch } = useQuery(query('listWaiverProgrammes'))
  return (
    <OperationsPage title={titles.waivers}>
      {data === undefined && isError && <ErrorState heading={false} error={error} onRetry={() => void refetch()} />}
      {data === undefined && !isError && <Loading />}
      {data && (
        <>
          <Staleness confirmedAt={dataUpdatedAt} failed={isError} />
          {data.body.programmes.length === 0 && <p>{t.none}</p>}
          {data.body.programmes.map((programme) => (
            <ProgrammeCard key={programme.id} programme={programme} asOf={data.asOf} />
          ))}
          <LedgerCard />
        </>
      )}
    </OperationsPage>
  )
}
