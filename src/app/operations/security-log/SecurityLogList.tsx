import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { query } from '../../client/query.ts'
import type { ResponseOf } from '../../client/send-request.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { Button } from '../../design/Button.tsx'
import { InlineFailure } from '../../design/InlineFailure.tsx'
import { VisuallyHidden } from '../../design/VisuallyHidden.tsx'
import { LogCard } from '../audit/LogCard.tsx'
import { questionOf, type SecurityLogFilter, writeSecurityLogFilter } from './security-log-address.ts'
import { SECURITY_LOG_TRANSLATIONS } from './security-log-translations.ts'
import styles from './SecurityLog.module.css'
import { SecurityLogRow } from './SecurityLogRow.tsx'

/** Returns the request for a page. It is not repeated by itself, because each read counts in the log. */
function pageQuery(filter: SecurityLogFilter, cursor?: string) {
  const request = { query: { ...questionOf(filter), ...(cursor !== undefined && { cursor }) } }
  return { ...query('listSecurityLog', request), refetchInterval: false as const }
}

const COLUMNS = ['when', 'who', 'what', 'where', 'requests', 'items'] as const

/** The entries that match a filter, newest first. Older entries load on request. */
export function SecurityLogList({ filter }: { filter: SecurityLogFilter }) {
  const t = useTranslations(SECURITY_LOG_TRANSLATIONS)
  return (
    <LogCard result={useQuery(pageQuery(filter))} isFiltered={writeSecurityLogFilter(filter) !== ''}>
      {(page) => (
        <table className={styles['table']}>
          <caption>
            <VisuallyHidden>{t.caption}</VisuallyHidden>
          </caption>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t[column]}
                </th>
              ))}
            </tr>
          </thead>
          <PageRows page={page} filter={filter} />
        </table>
      )}
    </LogCard>
  )
}

/** One page of entries, and a button that loads the next page. */
function PageRows(props: { page: ResponseOf<'listSecurityLog'>; filter: SecurityLogFilter; isOlder?: boolean }) {
  const { page, filter, isOlder = false } = props
  const { items, next } = page.body
  const t = useTranslations(SECURITY_LOG_TRANSLATIONS)
  const [isOpen, setOpen] = useState(false)
  const rows = useRef<HTMLTableSectionElement>(null)
  useEffect(() => {
    if (isOlder) rows.current?.querySelector('tr')?.focus()
  }, [isOlder])
  return (
    <>
      <tbody ref={rows}>
        {items.map((entry) => (
          <SecurityLogRow key={entry.id} entry={entry} filter={filter} asOf={page.asOf} />
        ))}
      </tbody>
      {next !== null && isOpen && <OlderRows cursor={next} filter={filter} />}
      {next !== null && !isOpen && (
        <WholeRow>
          <Button quiet onClick={() => setOpen(true)}>
            {t.more}
          </Button>
        </WholeRow>
      )}
    </>
  )
}

/** The next page. Moves the focus to its first entry once it has loaded. */
function OlderRows({ cursor, filter }: { cursor: string; filter: SecurityLogFilter }) {
  const t = useTranslations(SECURITY_LOG_TRANSLATIONS)
  const { data, isError, refetch } = useQuery(pageQuery(filter, cursor))
  if (data !== undefined) return <PageRows page={data} filter={filter} isOlder />
  return (
    <WholeRow>{isError ? <InlineFailure onRetry={() => void refetch()} /> : <output>{t.loading}</output>}</WholeRow>
  )
}

function WholeRow({ children }: { children: ReactNode }) {
  return (
    <tbody>
      <tr>
        <td colSpan={COLUMNS.length}>{children}</td>
      </tr>
    </tbody>
  )
}
