import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { hasDemoClock } from '../../demo/has-demo-clock.ts'
import { Staleness } from '../../design/AsOf.tsx'
import { ErrorState } from '../../design/ErrorState.tsx'
import form from '../../design/form.module.css'
import { Loading } from '../../design/Loading.tsx'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { LOG_TRANSLATIONS } from './log-translations.ts'
import styles from './Log.module.css'

/** The entries of a log with their number and the age of what is shown. `children` shows a response with entries. */
export function LogCard<Page extends { readonly body: { readonly total: number } }>(props: {
  result: UseQueryResult<Page>
  isFiltered: boolean
  children: (page: Page) => ReactNode
}) {
  const { result, isFiltered, children } = props
  const { data, error, isError, dataUpdatedAt, refetch } = result
  const t = useTranslations(LOG_TRANSLATIONS)
  const format = useFormat()
  if (data === undefined) {
    return isError ? <ErrorState heading={false} error={error} onRetry={() => void refetch()} /> : <Loading />
  }
  const { total } = data.body
  return (
    <section className={styles['card']}>
      <Staleness confirmedAt={dataUpdatedAt} failed={isError} />
      <p className={form['hint']}>
        <output>{format.count(total, t.count)}</output>
        {hasDemoClock() && ` · ${t.realTime}`}
      </p>
      {total === 0 ? <p>{isFiltered ? t.noneOfThese : t.none}</p> : children(data)}
    </section>
  )
}
