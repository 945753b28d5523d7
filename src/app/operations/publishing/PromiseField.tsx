import { useQuery } from '@tanstack/react-query'
import { HOUR, plus } from '../../../domain/time/instant.ts'
import { query } from '../../client/query.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { Button } from '../../design/Button.tsx'
import { Field } from '../../design/Field.tsx'
import { localText } from './form-reader.ts'
import { onTheHour } from './on-the-hour.ts'
import styles from './DraftFields.module.css'
import { DRAFT_TRANSLATIONS } from './draft-translations.ts'

const HOURS_AHEAD = [1, 2, 4, 24]

/** The time of the next promised update: typed, or chosen by a button. */
export function PromiseField(props: {
  value: string
  fieldError: string | undefined
  onChange: (value: string) => void
}) {
  const { value, fieldError, onChange } = props
  const t = useTranslations(DRAFT_TRANSLATIONS)
  const asOf = useQuery(query('getOperationsOverview')).data?.asOf
  return (
    <div className={styles['group']}>
      <Field
        type="datetime-local"
        label={t.nextUpdateBy}
        hint={t.toronto}
        name="update.nextUpdateBy"
        value={value}
        fieldError={fieldError}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div className={styles['quick']}>
        {asOf !== undefined &&
          HOURS_AHEAD.map((hours) => (
            <Button key={hours} quiet onClick={() => onChange(localText(onTheHour(plus(asOf, hours * HOUR))))}>
              {t.inHours(hours)}
            </Button>
          ))}
        <Button quiet onClick={() => onChange('')}>
          {t.noNext}
        </Button>
      </div>
    </div>
  )
}
