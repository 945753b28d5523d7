import { Link } from 'wouter'
import type { ResponseBody } from '../../client/send-request.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { addressOf } from '../../routes.ts'
import { type SecurityLogFilter, writeSecurityLogFilter } from './security-log-address.ts'
import { SECURITY_LOG_TRANSLATIONS, type SecurityLogTranslations } from './security-log-translations.ts'
import styles from './SecurityLog.module.css'

type Entry = ResponseBody<'listSecurityLog'>['items'][number]

/** Enough characters of an id or a hash to tell two apart. */
const SHOWN = 8

/** One entry: time, actor, event, network, and how many requests and list items it counts. */
export function SecurityLogRow(props: { entry: Entry; filter: SecurityLogFilter; asOf: Instant }) {
  const { entry, filter, asOf } = props
  const { at, lastAt, actor, network, client, requests, items } = entry
  const t = useTranslations(SECURITY_LOG_TRANSLATIONS)
  const format = useFormat()
  const name = nameOf(entry, t)
  return (
    <tr tabIndex={-1}>
      <td>
        <time dateTime={at}>{format.moment(at, asOf)}</time>
        {requests > 1 && (
          <small>
            <time dateTime={lastAt}>{t.until(format.time(lastAt))}</time>
          </small>
        )}
      </td>
      <th scope="row">
        {actor.id === null ? (
          name
        ) : (
          <Link
            href={addressOf('securityLog') + writeSecurityLogFilter({ ...filter, actor: actor.id })}
            aria-label={t.onlyThis(name)}
          >
            {name}
          </Link>
        )}
      </th>
      <td>{whatOf(entry, t)}</td>
      <td data-label={t.where}>
        {network ?? t.unknownNetwork}
        {client !== null && <small>{t.client(client.slice(0, SHOWN))}</small>}
      </td>
      <td data-label={t.requests} className={styles['number']}>
        {format.number(requests)}
      </td>
      <td data-label={hasItems(entry) ? t.items : undefined} className={styles['number']}>
        {hasItems(entry) && format.number(items)}
      </td>
    </tr>
  )
}

/** Whether an event reads or sends items of a list. */
function hasItems({ event }: Entry): boolean {
  return event === 'read' || event === 'export' || event === 'token_used'
}

/** The name of the actor, or the first characters of the id or hash if the name is unknown. */
function nameOf({ actor, account }: Entry, t: SecurityLogTranslations): string {
  const id = actor.id?.slice(0, SHOWN) ?? ''
  switch (actor.kind) {
    case 'person':
      return actor.name ?? t.somebody(id)
    case 'api_client':
      return t.apiClient(id)
    case 'command':
      return t.command
    case 'nobody':
      return account === null ? t.nobody : t.unknownAccount(account.slice(0, SHOWN))
  }
}

/** The event with its subject: a list, an attempt or an API client. */
function whatOf({ event, subject }: Entry, t: SecurityLogTranslations): string {
  if (subject === null || event === 'token_used') return t.events[event]
  const names: Readonly<Record<string, string>> =
    event === 'read' ? t.reads : event === 'export' ? t.exported : t.attempts
  const isOfToken = event === 'token_made' || event === 'token_revoked'
  return t.detail(t.events[event], isOfToken ? t.apiClient(subject.slice(0, SHOWN)) : (names[subject] ?? subject))
}
