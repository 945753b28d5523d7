import { parseDay, type TimeOfDay } from '../../../domain/time/day.ts'
import { REGIONS } from '../../../domain/stores/store.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../design/Button.tsx'
import { Field, Select } from '../../design/Field.tsx'
import { REGION_NAMES } from '../../phrasing/region-names.ts'
import { useFieldError } from '../publishing/field-errors.ts'
import type { PhaseForm, PlanReading } from './plan-form.ts'
import styles from './Recovery.module.css'
import { RECOVERY_TRANSLATIONS } from './recovery-translations.ts'
import { StopsField } from './StopsField.tsx'

/** The fields of a phase: first day, hours, stops per day and regions held back. */
export function PhaseFields(props: {
  id: string
  phase: PhaseForm
  index: number
  reading: PlanReading
  mostStops: number
  onChange: (changed: Partial<PhaseForm>) => void
  onRemove: () => void
}) {
  const { id, phase, index, reading, mostStops, onChange, onRemove } = props
  const t = useTranslations(RECOVERY_TRANSLATIONS)
  const regionNames = useTranslations(REGION_NAMES)
  const format = useFormat()
  const failed = useFieldError()
  const path = (field: string) => `plan.phases.${index}.${field}`
  const fieldError = (field: string) => {
    const problem = reading.rejected[path(field)]
    return problem === undefined ? failed(path(field)) : t.problems[problem]
  }
  const hint = (field: string) => {
    const problem = reading.asked[path(field)]
    return problem === undefined ? undefined : t.problems[problem]
  }
  const name = t.phase(format.number(index + 1))
  const firstDay = parseDay(phase.firstDay)
  const heldBackBelow = fieldError('heldBack') ?? hint('heldBack')
  return (
    <fieldset className={styles['phase']} aria-labelledby={id}>
      <header>
        <h3 id={id}>{firstDay === null ? name : t.phaseFrom(name, format.day(firstDay))}</h3>
        <Button quiet onClick={onRemove} aria-describedby={id}>
          {t.removePhase}
        </Button>
      </header>
      <div className={styles['row']}>
        <Field
          type="date"
          label={t.firstDay}
          name={path('firstDay')}
          value={phase.firstDay}
          fieldError={fieldError('firstDay')}
          onChange={(event) => onChange({ firstDay: event.currentTarget.value })}
        />
        <Select
          label={t.from}
          name={path('hours.from')}
          value={phase.from}
          options={timeOptions(FROM, phase.from, format.timeOfDay)}
          onPick={(from) => onChange({ from })}
        />
        <Select
          label={t.to}
          name={path('hours.to')}
          value={phase.to}
          fieldError={fieldError('hours.to')}
          options={timeOptions(TO, phase.to, format.timeOfDay)}
          onPick={(to) => onChange({ to })}
        />
      </div>
      <div className={styles['both']}>
        <StopsField
          label={t.fewest}
          name={path('stopsPerDay.low')}
          value={phase.low}
          most={mostStops}
          fieldError={fieldError('stopsPerDay.low')}
          hint={hint('stopsPerDay.low')}
          onType={(low) => onChange({ low })}
          onSlide={(low) => onChange({ low: String(low), high: String(Math.max(low, Number(phase.high) || 0)) })}
        />
        <StopsField
          label={t.most}
          name={path('stopsPerDay.high')}
          value={phase.high}
          most={mostStops}
          fieldError={fieldError('stopsPerDay.high')}
          onType={(high) => onChange({ high })}
          onSlide={(high) => onChange({ high: String(high), low: String(Math.min(high, Number(phase.low) || 0)) })}
        />
      </div>
      <fieldset className={styles['checks']} aria-describedby={heldBackBelow && `${id}-held`}>
        <legend>{t.heldBack}</legend>
        {REGIONS.map((region) => (
          <label key={region}>
            <input
              type="checkbox"
              name={path('heldBack')}
              checked={phase.heldBack.includes(region)}
              onChange={({ currentTarget: { checked } }) =>
                onChange({
                  heldBack: REGIONS.filter((each) => (each === region ? checked : phase.heldBack.includes(each))),
                })
              }
            />
            {regionNames[region]}
          </label>
        ))}
      </fieldset>
      {heldBackBelow !== undefined && (
        <p id={`${id}-held`} className={styles['asked']}>
          {heldBackBelow}
        </p>
      )}
    </fieldset>
  )
}

const HOURS: readonly TimeOfDay[] = [
  '00:00',
  '01:00',
  '02:00',
  '03:00',
  '04:00',
  '05:00',
  '06:00',
  '07:00',
  '08:00',
  '09:00',
  '10:00',
  '11:00',
  '12:00',
  '13:00',
  '14:00',
  '15:00',
  '16:00',
  '17:00',
  '18:00',
  '19:00',
  '20:00',
  '21:00',
  '22:00',
  '23:00',
  '24:00',
]
const FROM = HOURS.slice(0, -1)
const TO = HOURS.slice(1)

function timeOptions(
  times: readonly TimeOfDay[],
  chosen: TimeOfDay,
  words: (time: TimeOfDay) => string,
): (readonly [TimeOfDay, string])[] {
  const all = times.includes(chosen) ? times : [...times, chosen].sort()
  return all.map((time) => [time, words(time)])
}
