import { useEffect, useRef } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useTexts } from '../../../i18n/language.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { Staleness } from '../../../ui/AsOf.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Failure } from '../../../ui/Failure.tsx'
import { Loading } from '../../../ui/Loading.tsx'
import form from '../../../ui/form.module.css'
import { OpsPage } from '../OpsPage.tsx'
import { OPS_TEXTS } from '../ops-texts.ts'
import { readAuditFilter, writeAuditFilter } from './audit-address.ts'
import { AUDIT_TEXTS } from './audit-texts.ts'
import { AuditEntry } from './AuditEntry.tsx'
import { AuditFilters } from './AuditFilters.tsx'
import styles from './AuditPage.module.css'
import { useAudit } from './use-audit.ts'

/** Who did what, and when. */
export function AuditPage() {
  const titles = useTexts(OPS_TEXTS)
  const texts = useTexts(AUDIT_TEXTS)
  const format = useFormat()
  const [pathname, navigate] = useLocation()
  const search = useSearch()
  const filter = readAuditFilter(search)
  const audit = useAudit(filter)
  const { data, error, isError, dataUpdatedAt, refetch } = audit
  const entries = data?.pages.flatMap(({ body }) => body.items) ?? []
  const total = data?.pages[0]?.body.total ?? 0
  const asOf = data?.pages.at(-1)?.asOf
  const list = useRef<HTMLOListElement>(null)
  const before = useRef<number | null>(null)
  // Whoever asked for older entries goes on from the first of them.
  useEffect(() => {
    if (before.current === null || entries.length <= before.current) return
    list.current?.querySelectorAll<HTMLElement>('li[tabindex]').item(before.current).focus()
    before.current = null
  }, [entries.length])
  return (
    <OpsPage title={titles.audit}>
      <AuditFilters
        filter={filter}
        onChange={(next) => navigate(pathname + writeAuditFilter(next), { replace: true })}
      />
      {data === undefined && isError && (
        <Failure heading={false} error={error} onRetry={() => void refetch()} />
      )}
      {data === undefined && !isError && <Loading />}
      {data !== undefined && asOf !== undefined && (
        <section className={styles['card']}>
          <Staleness confirmedAt={dataUpdatedAt} failed={isError} />
          <p className={form['hint']}>
            <output>{total === 1 ? texts.count.one : texts.count.more(format.number(total))}</output>
            {' · '}
            {texts.realTime}
          </p>
          {entries.length === 0 && <p>{search === '' ? texts.none : texts.noneOfThese}</p>}
          <ol ref={list} className={styles['entries']}>
            {entries.map((entry) => (
              <AuditEntry key={entry.id} entry={entry} filter={filter} asOf={asOf} />
            ))}
          </ol>
          {audit.hasNextPage && (
            <div>
              <Button
                quiet
                disabled={audit.isFetchingNextPage}
                onClick={() => {
                  before.current = entries.length
                  void audit.fetchNextPage()
                }}
              >
                {audit.isFetchingNextPage ? texts.loading : texts.more}
              </Button>
            </div>
          )}
        </section>
      )}
    </OpsPage>
  )
}
