import type { ReactNode } from 'react'
import type { ResponseBody } from '../client/send-request.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { hasLapsed } from '../../domain/incidents/next-update.ts'
import { isolated } from '../i18n/isolated.ts'
import { useBilingual, useTranslations } from '../i18n/language.tsx'
import { useFormat } from '../i18n/use-format.ts'
import { Markdown } from '../design/Markdown.tsx'
import styles from './UpdateLog.module.css'
import { Timestamp } from '../design/Timestamp.tsx'

export type UpdateEntry = ResponseBody<'getIncident'>['updates'][number]

const TRANSLATIONS = {
  en: {
    next: (by: string) => `Next update by ${by}`,
    overdue: (by: string) => `The next update was promised by ${by} and has not come.`,
    corrects: 'Corrects an earlier update:',
    corrected: 'Corrected since: read the newer update.',
    simulated: 'Added for the demonstration; nobody published it.',
    hour: 'hour not reported',
    sources: 'Sources',
    earlier: (count: string) => `Earlier updates (${count})`,
    holds: (day: string) => `In effect since ${day}.`,
    planned: (from: string, to: string) => `Planned from ${from} to ${to}.`,
  },
  fr: {
    next: (by: string) => `Prochaine mise à jour d’ici ${by}`,
    overdue: (by: string) => `La prochaine mise à jour était promise pour ${by} et n’est pas encore parue.`,
    corrects: 'Corrige une mise à jour antérieure\u00a0:',
    corrected: 'Corrigée depuis\u00a0: lisez la mise à jour plus récente.',
    simulated: 'Ajoutée pour la démonstration; personne ne l’a publiée.',
    hour: 'heure non communiquée',
    sources: 'Sources',
    earlier: (count: string) => `Mises à jour antérieures (${count})`,
    holds: (day: string) => `Vaut depuis le ${day}.`,
    planned: (from: string, to: string) => `Prévu du ${from} au ${to}.`,
  },
}

/** Number of updates that are not folded. */
const SHOWN = 2

interface LogProps<U extends UpdateEntry> {
  readonly updates: readonly U[]
  readonly asOf: Instant
  /** Renders an action below an update's text. */
  readonly renderAction?: (update: U) => ReactNode
}

/** The updates of an incident, newest first, corrections marked. Older ones are folded unless `whole`. */
export function UpdateLog<U extends UpdateEntry>({ whole = false, ...props }: LogProps<U> & { whole?: boolean }) {
  const t = useTranslations(TRANSLATIONS)
  const format = useFormat()
  const shown = whole ? props.updates.length : SHOWN
  const earlier = props.updates.slice(shown)
  return (
    <>
      <Entries {...props} updates={props.updates.slice(0, shown)} newest />
      {earlier.length > 0 && (
        <details className={styles['earlier']}>
          <summary>{t.earlier(format.number(earlier.length))}</summary>
          <Entries {...props} updates={earlier} />
        </details>
      )}
    </>
  )
}

function Entries<U extends UpdateEntry>({
  updates,
  asOf,
  renderAction,
  newest = false,
}: LogProps<U> & { newest?: boolean }) {
  return (
    <ol className={styles['log']}>
      {updates.map((update, index) => {
        const isNewest = newest && index === 0
        return (
          <li key={update.id} className={isNewest ? styles['newest'] : undefined}>
            <UpdateText update={update} asOf={asOf} newest={isNewest} />
            {renderAction?.(update)}
          </li>
        )
      })}
    </ol>
  )
}

function UpdateText({ update, asOf, newest }: { update: UpdateEntry; asOf: Instant; newest: boolean }) {
  const t = useTranslations(TRANSLATIONS)
  const inLanguage = useBilingual()
  const format = useFormat()
  const { corrects, correctedBy, nextUpdateBy, planned, sources } = update
  return (
    <>
      <p className={styles['when']}>
        <Timestamp at={update.publishedAt} asOf={asOf} precision={update.precision} />
        {update.precision === 'day' && <span> · {t.hour}</span>}
      </p>
      <h3 className={styles['headline']}>{inLanguage(update.headline)}</h3>
      <Markdown className={styles['body']} text={inLanguage(update.body)} />
      {corrects && (
        <p className={styles['note']}>
          {t.corrects} <del>{isolated(inLanguage(corrects.was))}</del> → <ins>{isolated(inLanguage(corrects.now))}</ins>
        </p>
      )}
      {correctedBy && <p className={styles['note']}>{t.corrected}</p>}
      {update.effectiveOn && <p className={styles['note']}>{t.holds(format.longDay(update.effectiveOn, asOf))}</p>}
      {planned && (
        <p className={styles['note']}>
          {t.planned(format.moment(planned.startsAt, asOf), format.moment(planned.endsAt, asOf))}
        </p>
      )}
      {newest && nextUpdateBy && (
        <p className={styles['note']}>
          {(hasLapsed(nextUpdateBy, asOf) ? t.overdue : t.next)(format.by(nextUpdateBy, asOf))}
        </p>
      )}
      {update.basis === 'simulated' && <p className={styles['note']}>{t.simulated}</p>}
      {sources.length > 0 && (
        <details className={styles['sources']}>
          <summary>{t.sources}</summary>
          <ul>
            {sources.map((source) => (
              <li key={source}>
                <Source text={source} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

/** Shows a source: a URL as a link, other text unchanged. */
function Source({ text }: { text: string }) {
  if (!/^https?:/.test(text) || !URL.canParse(text)) return text
  return (
    <a href={text} rel="noreferrer">
      {new URL(text).hostname}
    </a>
  )
}
