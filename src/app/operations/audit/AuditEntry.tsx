import { Link } from 'wouter'
import type { ResponseBody } from '../../client/send-request.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { AccessReason } from '../../access/AccessReason.tsx'
import { useBilingual, useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { type AuditFilter, writeAuditFilter } from './audit-address.ts'
import { addressOf } from '../../routes.ts'
import { AUDIT_TRANSLATIONS, type AuditTranslations } from './audit-translations.ts'
import styles from './AuditPage.module.css'
import { CHANGE_TRANSLATIONS } from './change-translations.ts'
import { valueText } from './change-text.ts'
import { ACTION_TRANSLATIONS } from './action-translations.ts'

type Entry = ResponseBody<'listAudit'>['items'][number]

/** For these subjects `about` holds the reason for access. */
const OF_ACCESSES: ReadonlySet<string> = new Set(['access', 'access_over_threshold'])

/** One audit entry: time, actor, action, subject and store. A change also lists the old and new values. */
export function AuditEntry(props: { entry: Entry; filter: AuditFilter; asOf: Instant }) {
  const { entry, filter, asOf } = props
  const t = useTranslations(AUDIT_TRANSLATIONS)
  const actions = useTranslations(ACTION_TRANSLATIONS)
  const format = useFormat()
  const inLanguage = useBilingual()
  const { at, actor, store, about, subject } = entry
  const name = nameOf(actor, t)
  return (
    <li tabIndex={-1}>
      <time dateTime={at} className={styles['when']}>
        {format.moment(at, asOf)}
      </time>
      <div>
        <p>
          {actor === null ? (
            <span className={styles['who']}>{name}</span>
          ) : (
            <Link
              className={styles['who']}
              href={addressOf('audit') + writeAuditFilter({ ...filter, actor: actor.id })}
              aria-label={t.onlyThis(name)}
            >
              {name}
            </Link>
          )}{' '}
          {actionText(entry, actions)}
        </p>
        {about !== null && (
          <p>{OF_ACCESSES.has(subject) ? <AccessReason reason={inLanguage(about)} /> : inLanguage(about)}</p>
        )}
        {store !== null && (
          <p className={styles['store']}>
            {store.name} · {store.licence}
          </p>
        )}
        <Changes entry={entry} asOf={asOf} />
      </div>
    </li>
  )
}

function Changes({ entry: { changes }, asOf }: { entry: Entry; asOf: Instant }) {
  const t = useTranslations(AUDIT_TRANSLATIONS)
  const change = useTranslations(CHANGE_TRANSLATIONS)
  const format = useFormat()
  const inLanguage = useBilingual()
  if (changes.length === 0) return null
  return (
    <dl className={styles['changes']}>
      {changes.map(({ field, was, now }) => {
        const words = (value: typeof was) =>
          value === null ? t.nothing : valueText(field, inLanguage(value), asOf, change, format)
        return (
          <div key={field}>
            <dt>{change.fields[field] ?? field}</dt>
            <dd>
              {was !== null && (
                <>
                  <del>{words(was)}</del> →{' '}
                </>
              )}
              {words(now)}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

/** The sentence for an action. An entry with an old value reads as a change. */
function actionText({ subject, action, changes }: Entry, actions: Readonly<Record<string, string>>): string {
  const isChange = changes.some(({ was }) => was !== null)
  const how = isChange ? 'changed' : action
  return actions[`${subject} ${how}`] ?? actions[subject] ?? `${subject} (${action})`
}

const ID_SHOWN = 8

/** The name of the actor, or the first characters of the id if the name is unknown. */
function nameOf(actor: Entry['actor'], t: AuditTranslations): string {
  if (actor === null) return t.byItself
  if (actor.name !== null) return actor.name
  const id = actor.id.slice(0, ID_SHOWN)
  return actor.role === 'api_client' ? t.apiClient(id) : t.somebody(id)
}
