import { type SubmitEvent, useId, useState } from 'react'
import { useLocation } from 'wouter'
import { addDays, dayOf, parseDay } from '../../../domain/time/day.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { addressOf } from '../../routes.ts'
import { Button } from '../../design/Button.tsx'
import styles from './DayPicker.module.css'
import { DAY_TRANSLATIONS } from './day-translations.ts'

/** A form that opens the page of a past day. */
export function DayPicker({ asOf }: { asOf: Instant }) {
  const t = useTranslations(DAY_TRANSLATIONS)
  const [, navigate] = useLocation()
  const [isRejected, setRejected] = useState(false)
  const id = useId()
  const yesterday = addDays(dayOf(asOf), -1)

  function show(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    const given = new FormData(event.currentTarget).get('day')
    const day = typeof given === 'string' ? parseDay(given) : null
    if (day === null || day > yesterday) setRejected(true)
    else navigate(addressOf('day', { day }))
  }

  return (
    <form className={styles['picker']} onSubmit={show} noValidate>
      <label htmlFor={id}>{t.pick}</label>
      <input id={id} name="day" type="date" max={yesterday} defaultValue={yesterday} aria-invalid={isRejected} />
      <Button quiet type="submit">
        {t.show}
      </Button>
      {isRejected && <p role="alert">{t.notPast}</p>}
    </form>
  )
}
