import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useSearch } from 'wouter'
import { dayOf } from '../../../domain/time/day.ts'
import { query } from '../../client/query.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { Button } from '../../design/Button.tsx'
import { Card } from '../../design/Card.tsx'
import { ErrorState } from '../../design/ErrorState.tsx'
import { Loading } from '../../design/Loading.tsx'
import { Drafts } from './Drafts.tsx'
import { followUp } from './follow-up.ts'
import styles from './DraftFields.module.css'
import { DRAFT_TRANSLATIONS } from './draft-translations.ts'
import { suggestedPromise } from './suggested-promise.ts'
import { formOfTemplate, TEMPLATE_IDS } from './templates.ts'
import { useBeginDraft } from './use-begin-draft.ts'

/** Starts an update from a template, from the incident named in the address, or from an existing draft. */
export function NewDraft() {
  const t = useTranslations(DRAFT_TRANSLATIONS)
  const overview = useQuery(query('getOperationsOverview'))
  const { begin, isPending, isError } = useBeginDraft()
  const incidentId = new URLSearchParams(useSearch()).get('incident')
  const incident = overview.data?.body.incidents.find(({ id }) => id === incidentId)
  const asOf = overview.data?.asOf
  const begun = useRef(false)
  useEffect(() => {
    if (incident === undefined || asOf === undefined || begun.current) return
    begun.current = true
    begin(followUp(incident, dayOf(asOf), suggestedPromise(asOf)))
  }, [incident, asOf, begin])
  if (asOf === undefined) {
    if (!overview.isError) return <Loading />
    return <ErrorState error={overview.error} heading={false} onRetry={() => void overview.refetch()} />
  }
  return (
    <>
      <Card title={t.start}>
        <p className={styles['hint']}>{t.startHint}</p>
        <ul className={styles['templates']}>
          {TEMPLATE_IDS.map((id) => (
            <li key={id}>
              <Button
                quiet={id !== 'supplier_outage'}
                disabled={isPending}
                onClick={() => begin(formOfTemplate(id, dayOf(asOf), suggestedPromise(asOf)))}
              >
                {t.templates[id]}
              </Button>
            </li>
          ))}
        </ul>
        {isError && <p role="alert">{t.notBegun}</p>}
      </Card>
      <Drafts asOf={asOf} />
    </>
  )
}
