import { useApiMutation } from '../../client/use-api-mutation.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { isolated } from '../../i18n/isolated.ts'
import { useBilingual, useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../design/Button.tsx'
import { Card } from '../../design/Card.tsx'
import { fieldErrorsOf } from './field-errors.ts'
import { INCIDENTS_TRANSLATIONS } from './incidents-translations.ts'
import type { OperationsOverview } from '../response-types.ts'
import styles from './DraftFields.module.css'

/** Publications that are scheduled. They can be withdrawn until they appear. */
export function Scheduled({ scheduled, asOf }: { scheduled: OperationsOverview['scheduled']; asOf: Instant }) {
  const t = useTranslations(INCIDENTS_TRANSLATIONS)
  const format = useFormat()
  const inLanguage = useBilingual()
  const withdraw = useApiMutation('withdrawPublication')
  if (scheduled.length === 0) return null
  return (
    <Card title={t.scheduled}>
      <ul className={styles['drafts']}>
        {scheduled.map(({ id, headline, showsAt }) => {
          const what = headline === null ? t.measuresOnly : inLanguage(headline)
          return (
            <li key={id}>
              <span>
                <strong>{what}</strong> · {t.shows(format.moment(showsAt, asOf))}
              </span>
              <Button
                quiet
                disabled={withdraw.isPending}
                aria-label={t.more(t.withdraw, isolated(what))}
                onClick={() => {
                  if (window.confirm(t.reallyWithdraw)) withdraw.mutate({ params: { publicationId: id } })
                }}
              >
                {t.withdraw}
              </Button>
            </li>
          )
        })}
      </ul>
      {withdraw.isError && (
        <p role="alert" className={styles['wrong']}>
          {Object.values(fieldErrorsOf(withdraw.error))[0] ?? t.notWithdrawn}
        </p>
      )}
    </Card>
  )
}
