import { Link, Redirect } from 'wouter'
import { useApiQuery } from '../../client/use-api-query.ts'
import { addDays, type Day, dayOf, endOf, parseDay } from '../../../domain/time/day.ts'
import { plus } from '../../../domain/time/instant.ts'
import { RequestError } from '../../client/request-error.ts'
import { query } from '../../client/query.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { addressOf } from '../../routes.ts'
import { ErrorState } from '../../design/ErrorState.tsx'
import { Loading } from '../../design/Loading.tsx'
import { ScreenOnly } from '../../design/ScreenOnly.tsx'
import { Page } from '../../design/Page.tsx'
import { DAY_TRANSLATIONS } from './day-translations.ts'
import { StatusContent } from '../status/StatusContent.tsx'

/** The status at the end of a past day, from the facts known at that instant. */
export function DayPage({ day }: { day: string }) {
  const known = parseDay(day)
  return known === null ? <ErrorState error={new RequestError('not_found')} /> : <KnownDay day={known} />
}

function KnownDay({ day }: { day: Day }) {
  const t = useTranslations(DAY_TRANSLATIONS)
  const format = useFormat()
  const at = plus(endOf(day), -1)
  const { data, error, isError, refetch } = useApiQuery(query('getStatus', { query: { at } }))
  // The API rejects a day that is not over yet: show the current status.
  if (error instanceof RequestError && error.failure === 'refused') return <Redirect to={addressOf('status')} replace />
  return (
    <Page title={t.title(format.longDay(day))} narrow>
      <ScreenOnly>
        <p>
          <Link href={addressOf('history')}>{t.history}</Link>
        </p>
      </ScreenOnly>
      {data === undefined && isError && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && !isError && <Loading />}
      {data && (
        <>
          <p>{t.known(`${format.longDay(dayOf(data.asOf))} ${day.slice(0, 4)}`)}</p>
          <StatusContent status={data.body} asOf={data.asOf} way={<Neighbours day={day} />} />
        </>
      )}
    </Page>
  )
}

function Neighbours({ day }: { day: Day }) {
  const t = useTranslations(DAY_TRANSLATIONS)
  const format = useFormat()
  const [before, after] = [addDays(day, -1), addDays(day, 1)]
  return (
    <nav aria-label={t.days}>
      <Link href={addressOf('day', { day: before })}>← {format.day(before)}</Link> ·{' '}
      <Link href={addressOf('day', { day: after })}>{format.day(after)} →</Link>
    </nav>
  )
}
