import { lazy, Suspense } from 'react'
import { Link } from 'wouter'
import { useApiQuery } from '../../client/use-api-query.ts'
import { query } from '../../client/query.ts'
import { usePerson, useSessionSettled } from '../../client/use-session.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { Staleness } from '../../design/AsOf.tsx'
import { ErrorState } from '../../design/ErrorState.tsx'
import { Loading } from '../../design/Loading.tsx'
import { ScreenOnly } from '../../design/ScreenOnly.tsx'
import { Page } from '../../design/Page.tsx'
import { StatusContent } from './StatusContent.tsx'
import { STATUS_TRANSLATIONS } from './status-translations.ts'
import { addressOf } from '../../routes.ts'

// Below the first screen, and of no use before it.
const ServiceDays = lazy(async () => ({ default: (await import('./ServiceDays.tsx')).ServiceDays }))

export function StatusPage() {
  const t = useTranslations(STATUS_TRANSLATIONS)
  const isSettled = useSessionSettled()
  const { data, error, isError, dataUpdatedAt, refetch } = useApiQuery(query('getStatus'))
  return (
    <Page title={t.title} narrow>
      {data === undefined && isError && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && !isError && <Loading />}
      {data && (
        <>
          <Staleness confirmedAt={dataUpdatedAt} failed={isError} />
          <StatusContent
            status={data.body}
            asOf={data.asOf}
            way={<OwnersWay />}
            // Not before the session is known, and so not on the server.
            days={
              isSettled && (
                <Suspense>
                  <ServiceDays />
                </Suspense>
              )
            }
          />
        </>
      )}
    </Page>
  )
}

/** A link to the stores or to sign-in. Shown while the session loads, so that nothing below it shifts. */
function OwnersWay() {
  const t = useTranslations(STATUS_TRANSLATIONS)
  const person = usePerson()
  if (person !== null && person?.role !== 'retailer') return null
  return (
    <ScreenOnly>
      <p>
        {t.mine}{' '}
        {person === null ? (
          <Link href={addressOf('signIn')}>{t.signIn}</Link>
        ) : (
          <Link href={addressOf('stores')}>{t.stores}</Link>
        )}
      </p>
    </ScreenOnly>
  )
}
