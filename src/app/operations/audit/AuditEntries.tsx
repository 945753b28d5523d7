import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { ResponseOf } from '../../client/send-request.ts'
import { query } from '../../client/query.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { Button } from '../../design/Button.tsx'
import { InlineFailure } from '../../design/InlineFailure.tsx'
import { type AuditFilter, questionOf } from './audit-address.ts'
import { AUDIT_TRANSLATIONS } from './audit-translations.ts'
import { AuditEntry } from './AuditEntry.tsx'
import styles from './AuditPage.module.css'

/** One page of audit entries, and a button that loads the next page. */
export function AuditEntries({ page: { body, asOf }, filter }: { page: ResponseOf<'listAudit'>; filter: AuditFilter }) {
  const t = useTranslations(AUDIT_TRANSLATIONS)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <ol className={styles['entries']}>
        {body.items.map((entry) => (
          <AuditEntry key={entry.id} entry={entry} filter={filter} asOf={asOf} />
        ))}
      </ol>
      {body.next !== null && isOpen && <OlderEntries cursor={body.next} filter={filter} />}
      {body.next !== null && !isOpen && (
        <div>
          <Button quiet onClick={() => setOpen(true)}>
            {t.more}
          </Button>
        </div>
      )}
    </>
  )
}

/** The next page. Moves the focus to its first entry once it has loaded. */
function OlderEntries({ cursor, filter }: { cursor: string; filter: AuditFilter }) {
  const t = useTranslations(AUDIT_TRANSLATIONS)
  const place = useRef<HTMLDivElement>(null)
  const { data, isError, refetch } = useQuery(query('listAudit', { query: { ...questionOf(filter), cursor } }))
  const isHere = data !== undefined
  useEffect(() => {
    if (isHere) place.current?.querySelector('li')?.focus()
  }, [isHere])
  if (data === undefined) {
    return isError ? <InlineFailure onRetry={() => void refetch()} /> : <output>{t.loading}</output>
  }
  return (
    <div ref={place}>
      <AuditEntries page={data} filter={filter} />
    </div>
  )
}
